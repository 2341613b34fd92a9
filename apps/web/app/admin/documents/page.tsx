import { DocumentStatus, type FootnoteClient } from '@footnote/contracts';
import type { Metadata } from 'next';
import { PageFailure } from '../../../components/page-failure.tsx';
import { DocumentsView } from '../../../features/admin/documents/documents-view.tsx';
import type { DocumentFilter } from '../../../features/admin/documents/read-documents.ts';
import { load } from '../../../lib/failure.ts';
import { firstOf, type PageQuery } from '../../../lib/page-query.ts';
import { serverClient } from '../../../lib/server-client.ts';

export const metadata: Metadata = { title: 'Documents' };

export default async function DocumentsPage({ searchParams }: PageQuery) {
  const filter = filterOf(await searchParams);
  const { value, failure } = await load(readFirst(await serverClient(), filter));
  if (value === null) return <PageFailure failure={failure} />;
  return <DocumentsView initial={value} filter={filter} />;
}

async function readFirst(client: FootnoteClient, filter: DocumentFilter) {
  const [list, sources] = await Promise.all([client.listDocuments(filter), client.listSources()]);
  return { list, sources: sources.items };
}

function filterOf(parameters: Awaited<PageQuery['searchParams']>): DocumentFilter {
  const source = firstOf(parameters['source']);
  const status = DocumentStatus.safeParse(firstOf(parameters['status']));
  return { ...(source && { source }), ...(status.success && { status: status.data }) };
}
