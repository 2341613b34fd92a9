import type { Metadata } from 'next';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { RetryButton } from '../../../components/retry-button.tsx';
import { VerifiedView } from '../../../features/review/verified-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Verified answers' };

export default async function VerifiedPage() {
  const { value, failure } = await load((await serverClient()).listCuratedAnswers());
  if (value === null) {
    return (
      <FailureNotice failure={failure}>
        <RetryButton />
      </FailureNotice>
    );
  }
  return <VerifiedView answers={value.items} />;
}
