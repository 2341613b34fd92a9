import type { Metadata } from 'next';
import { NarrowPage } from '../../components/ui/narrow-page.tsx';
import { ProviderSetUp } from '../../features/sign-in/provider-set-up.tsx';
import { SetUpForm } from '../../features/sign-in/set-up-form.tsx';
import { currentVisitor } from '../../lib/visitor.ts';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

export default async function SetUpPage() {
  const providerName = (await currentVisitor())?.providerName;
  return (
    <NarrowPage title="Set up Footnote" lead="You become its first admin. You can invite the others afterwards.">
      {providerName === undefined ? <SetUpForm /> : <ProviderSetUp providerName={providerName} />}
    </NarrowPage>
  );
}
