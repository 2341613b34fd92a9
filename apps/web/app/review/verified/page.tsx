import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { VerifiedView } from '../../../features/review/verified-view.tsx';
import { load } from '../../../lib/failure.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Verified answers' };

export default async function VerifiedPage() {
  const { value, failure } = await load((await serverClient()).listCuratedAnswers());
  if (value === null) return <PageFailure failure={failure} />;
  return <VerifiedView answers={value.items} />;
}
