import type { Metadata } from 'next';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { RetryButton } from '../../../components/retry-button.tsx';
import { KeysView } from '../../../features/admin/keys/keys-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'API keys' };

export default async function KeysPage() {
  const { value, failure } = await load((await serverClient()).listApiKeys());
  if (value === null) {
    return (
      <FailureNotice failure={failure}>
        <RetryButton />
      </FailureNotice>
    );
  }
  return <KeysView keys={value.items} />;
}
