import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageFailure } from '../../components/page-failure.tsx';
import { QueryTabs } from '../../components/query-tabs.tsx';
import { Page } from '../../components/ui/page.tsx';
import { ResultList } from '../../features/search/result-list.tsx';
import { load } from '../../lib/failure.ts';
import { looksLikeQuestion } from '../../lib/looks-like-question.ts';
import { firstOf, type PageQuery } from '../../lib/page-query.ts';
import { serverClient } from '../../lib/server-client.ts';
import { sourceTitles } from '../../lib/source-titles.ts';

export async function generateMetadata({ searchParams }: PageQuery): Promise<Metadata> {
  return { title: firstOf((await searchParams)['q']) ?? 'Search' };
}

export default async function SearchPage({ searchParams }: PageQuery) {
  const parameters = await searchParams;
  const query = firstOf(parameters['q'])?.trim() ?? '';
  if (query === '') redirect('/');
  const client = await serverClient();
  const [{ value, failure }, sources] = await Promise.all([
    load(client.search({ query, cursor: firstOf(parameters['cursor']) ?? null })),
    sourceTitles(client),
  ]);
  return (
    <Page>
      <h1 className="sr-only">Passages for “{query}”</h1>
      <QueryTabs query={query} current="passages" />
      {value === null ? null : (
        <ResultList query={query} response={value} sources={sources} isQuestion={looksLikeQuestion(query)} />
      )}
      {failure === null ? null : <PageFailure failure={failure} />}
    </Page>
  );
}
