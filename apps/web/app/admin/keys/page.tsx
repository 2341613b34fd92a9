import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { KeysView } from '../../../features/admin/keys/keys-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'API keys' };

export default async function KeysPage() {
  const { value, failure } = await load((await serverClient()).listApiKeys());
  if (value === null) return <PageFailure failure={failure} />;
  return <KeysView keys={value.items} />;
}
