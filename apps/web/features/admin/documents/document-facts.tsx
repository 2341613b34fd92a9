import type { Document } from '@footnote/contracts';
import { Fact, Facts } from '../../../components/ledger/facts.tsx';
import { StateWord } from '../../../components/ledger/state-word.tsx';
import { formatDate } from '../../../lib/format.ts';
import { safeLink } from '../../../lib/page-links.ts';
import { describeMediaType } from './describe-media-type.ts';
import { describeStatus } from './describe-status.ts';

export function DocumentFacts({ document, sourceTitle }: { document: Document; sourceTitle: string }) {
  const { tone, word } = describeStatus(document);
  const link = safeLink(document.uri);
  return (
    <section>
      <h3 className="mb-2 font-semibold">What it is</h3>
      <Facts>
        <Fact name="Status">
          <StateWord tone={tone}>{word}</StateWord>
        </Fact>
        <Fact name="Source">{sourceTitle}</Fact>
        <Fact name="Path">{document.externalId}</Fact>
        <Fact name="Type">{describeMediaType(document.mediaType)}</Fact>
        <Fact name="Passages">{document.passages.toLocaleString('en-GB')}</Fact>
        <Fact name="Modified">{formatDate(document.modifiedAt) ?? 'Not known'}</Fact>
        <Fact name="Received">{formatDate(document.createdAt)}</Fact>
        {link === null ? null : (
          <Fact name="Address">
            <a href={link} rel="noopener noreferrer" className="text-accent underline underline-offset-4">
              {link}
            </a>
          </Fact>
        )}
        {Object.entries(document.metadata).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
    </section>
  );
}
