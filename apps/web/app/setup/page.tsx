import type { Metadata } from 'next';
import { NarrowPage } from '../../components/ui/narrow-page.tsx';
import { SetUpForm } from '../../features/sign-in/set-up-form.tsx';

export const metadata: Metadata = { title: 'Set up', referrer: 'no-referrer' };

export default function SetUpPage() {
  return (
    <NarrowPage title="Set up Footnote" lead="You become its first admin. You can invite the others afterwards.">
      <SetUpForm />
    </NarrowPage>
  );
}
