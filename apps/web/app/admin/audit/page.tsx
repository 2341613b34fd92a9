import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { auditFilterOf } from '../../../features/admin/audit/audit-filter.ts';
import { AuditView } from '../../../features/admin/audit/audit-view.tsx';
import { load } from '../../../lib/failure.ts';
import type { PageQuery } from '../../../lib/page-query.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({ searchParams }: PageQuery) {
  const filter = auditFilterOf(await searchParams);
  const { value, failure } = await load((await serverClient()).listAuditEntries(filter));
  return value === null ? <PageFailure failure={failure} /> : <AuditView initial={value} filter={filter} />;
}
