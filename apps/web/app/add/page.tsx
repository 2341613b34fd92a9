import type { Metadata } from 'next';
import { headers } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CopyButton } from '../../components/ui/copy-button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { Page } from '../../components/ui/page.tsx';
import { currentVisitor } from '../../lib/visitor.ts';

export const metadata: Metadata = { title: 'Add your documents' };

export default async function AddPage() {
  const [origin, visitor] = await Promise.all([originOfRequest(), currentVisitor()]);
  const needsKey = visitor !== null && visitor.mode !== 'open';
  return (
    <Page>
      <div className="max-w-(--measure)">
        <h1 className="font-serif text-28 font-semibold sm:text-40">Add your documents</h1>
        <p className="mt-3 font-serif text-17 text-soft">
          PDF, Word, PowerPoint, Excel, CSV, email, HTML, Markdown and plain text. A document can be found seconds after
          it arrives; sending it again changes nothing unless its content changed.
        </p>
        <p className="mt-6">
          <Link
            href="/admin/documents?pane=upload"
            prefetch={false}
            className="inline-flex min-h-10 items-center gap-2 rounded-md bg-accent px-4 text-paper hover:bg-accent/90"
          >
            Upload files or a folder <Icon name="arrow" />
          </Link>
        </p>
        <Way title="A whole folder" command={'npm run footnote -- ingest ./docs --source team --everyone'}>
          Large or regular ones, on the machine where Footnote lies. It walks the folder, sends what is new, and shows
          how far it is. Without <code className="font-mono text-13">--everyone</code>, nobody may read the documents
          yet.
        </Way>
        <Way title="One document, from anywhere" command={curlCommand(origin, { needsKey })}>
          Over the API, from a script or a build: the source once, then its documents. Who may read a document is part
          of it.{' '}
          {needsKey ? (
            <Link href="/account" prefetch={false} className="text-accent underline underline-offset-4">
              Make a key for it
            </Link>
          ) : null}
        </Way>
        <Way
          title="Documents for some people only"
          command={'"access": { "groups": ["hr"], "users": ["ana@example.org"] }'}
        >
          In place of <code className="font-mono text-13">everyone</code>. Nobody else finds it, reads it, or gets an
          answer from it.
        </Way>
        <p className="mt-10 text-soft">
          Everything the API takes is described at{' '}
          <a href="/api/v1/openapi.json" className="text-accent underline underline-offset-4">
            /api/v1/openapi.json
          </a>
          .
        </p>
      </div>
    </Page>
  );
}

function Way({ title, command, children }: { title: string; command: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="font-serif text-21 font-semibold">{title}</h2>
      <p className="mt-1 text-soft">{children}</p>
      <div className="mt-3 flex items-start gap-2 rounded-md border border-rule bg-raised">
        <pre className="min-w-0 flex-1 px-4 py-3 font-mono text-13 break-words whitespace-pre-wrap">{command}</pre>
        <CopyButton text={command} label="Copy" size="small" className="mt-1 mr-1" aria-label={`Copy: ${title}`} />
      </div>
    </section>
  );
}

function curlCommand(origin: string, { needsKey }: { needsKey: boolean }): string {
  const document = {
    source: 'team',
    externalId: 'leave/holidays.md',
    mediaType: 'text/markdown',
    text: '# Holidays\n\nEveryone has 25 days a year.',
    access: { everyone: true },
  };
  const json = `${needsKey ? `-H "Authorization: Bearer $FOOTNOTE_API_KEY" ` : ''}-H 'Content-Type: application/json'`;
  return [
    `curl -X PUT ${origin}/api/v1/sources/team ${json} -d '{ "title": "Our team" }'`,
    `curl '${origin}/api/v1/documents?wait=true' ${json} -d '${JSON.stringify(document, null, 2)}'`,
  ].join('\n\n');
}

/** The address by which this visitor reached the portal. */
async function originOfRequest(): Promise<string> {
  const incoming = await headers();
  const protocol = incoming.get('x-forwarded-proto') ?? 'http';
  return `${protocol}://${incoming.get('host') ?? '127.0.0.1:3000'}`;
}
