import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { PageFailure } from '../../../components/page-failure.tsx';
import { Page } from '../../../components/ui/page.tsx';
import { Skeleton } from '../../../components/ui/skeleton.tsx';
import { PdfPage } from '../../../features/pdf-page/pdf-page.tsx';
import { DocumentTabs } from '../../../features/plugins/document-tabs.tsx';
import { pluginSlots } from '../../../features/plugins/plugin-slots.ts';
import { DocumentBody } from '../../../features/reading/document-body.tsx';
import { DocumentHead } from '../../../features/reading/document-head.tsx';
import { pdfOf } from '../../../features/reading/pdf-of.ts';
import { QuoteInView } from '../../../features/reading/quote-in-view.tsx';
import { TextOrPage, type ReadingView } from '../../../features/reading/text-or-page.tsx';
import { load, type Failure } from '../../../lib/failure.ts';
import { firstOf, naturalOf, type PageQuery } from '../../../lib/page-query.ts';
import { serverClient } from '../../../lib/server-client.ts';
import { sourceTitles } from '../../../lib/source-titles.ts';

interface DocumentPageProps extends PageQuery {
  params: Promise<{ id: string }>;
}

const loadDocument = cache(async (id: string) => load((await serverClient()).getDocument(id)));

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const { value } = await loadDocument(decodeURIComponent((await params).id));
  return { title: value?.title ?? 'Document' };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const [{ id }, parameters] = await Promise.all([params, searchParams]);
  // Before anything is sent, so that a document that is not there answers with the status 404.
  const { value: document, failure } = await loadDocument(decodeURIComponent(id));
  if (failure?.status === 404) notFound();
  if (document === null) return <Failed failure={failure} />;
  const quote = quoteOf(naturalOf(parameters['start']), naturalOf(parameters['end']));
  const version = firstOf(parameters['version']);
  const view = firstOf(parameters['view']) === 'page' ? 'page' : 'text';
  return (
    <Page>
      <Suspense fallback={<Skeleton lines={10} label="Opening the document" />}>
        <Version document={document} version={version} quote={quote} view={view} />
      </Suspense>
    </Page>
  );
}

type LoadedDocument = NonNullable<Awaited<ReturnType<typeof loadDocument>>['value']>;
type Quote = { start: number; end: number } | null;

interface VersionProps {
  document: LoadedDocument;
  version: string | undefined;
  quote: Quote;
  view: ReadingView;
}

async function Version({ document, version, quote, view }: VersionProps) {
  const client = await serverClient();
  const [{ value: text, failure }, versions, sources, slots] = await Promise.all([
    load(client.getDocumentText(document.id, { version })),
    load(client.listVersions(document.id)),
    sourceTitles(client),
    pluginSlots(client, 'document-tab'),
  ]);
  if (text === null) return <PageFailure failure={failure} />;
  const sourceTitle = sources[document.source] ?? document.source;
  const { title } = document;
  const items = versions.value?.items ?? [];
  const mediaType = items.find(({ id }) => id === text.versionId)?.mediaType ?? document.mediaType;
  const pdf = pdfOf({ document: text, title, mediaType, quote });
  const body = <DocumentBody document={text} title={title} quote={quote} mediaType={mediaType} />;
  return (
    <QuoteInView place={`${text.versionId} ${quote?.start}`}>
      <DocumentHead document={document} sourceTitle={sourceTitle} versionId={text.versionId} versions={items} />
      <DocumentTabs
        slots={slots}
        document={{ documentId: text.documentId, versionId: text.versionId, title: document.title }}
      >
        {pdf === null ? body : <TextOrPage pdf={pdf} text={body} page={<PdfPage />} initialView={view} />}
      </DocumentTabs>
    </QuoteInView>
  );
}

function quoteOf(start: number | null, end: number | null): Quote {
  return start === null || end === null || end <= start ? null : { start, end };
}

function Failed({ failure }: { failure: Failure }) {
  return (
    <Page>
      <PageFailure failure={failure} />
    </Page>
  );
}
