import type { SearchResponse } from '@footnote/contracts';
import Link from 'next/link';
import { PassageEntry } from '../../components/passages/passage-entry.tsx';
import { Announcement } from '../../components/ui/announcement.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { formatCount, formatDuration } from '../../lib/format.ts';
import { askLink, searchLink } from '../../lib/page-links.ts';
import { ResultEmpty } from './result-empty.tsx';

interface ResultListProps {
  query: string;
  response: SearchResponse;
  /** Titles of sources, by id. */
  sources: Record<string, string>;
  isQuestion: boolean;
}

/** The passages found, set like an index. */
export function ResultList({ query, response, sources, isQuestion }: ResultListProps) {
  const { results, nextCursor, timings } = response;
  const count = formatCount(results.length, 'passage');
  return (
    <div className="max-w-[44rem]">
      <Announcement message={results.length === 0 ? 'No passages found' : `${count} found`} />
      {isQuestion && results.length > 0 ? <AskInstead query={query} /> : null}
      <Notes response={response} />
      {results.length === 0 ? (
        <ResultEmpty query={query} />
      ) : (
        <>
          <h2 className="small-caps text-faint tabular-nums" data-result-count>
            {count} · {formatDuration(timings.totalMs)}
          </h2>
          <div className="divide-y divide-rule">
            {results.map((result) => (
              <PassageEntry key={result.passageId} result={result} sources={sources} />
            ))}
          </div>
        </>
      )}
      {nextCursor === null ? null : (
        <Link href={searchLink(query, nextCursor)} className="inline-flex min-h-10 items-center gap-2 text-accent">
          More passages <Icon name="arrow" />
        </Link>
      )}
    </div>
  );
}

function AskInstead({ query }: { query: string }) {
  return (
    <p className="mb-6">
      <Link
        href={askLink(query)}
        data-list-item
        className="inline-flex min-h-10 items-center gap-2 rounded-md bg-accent px-4 text-paper hover:opacity-90"
      >
        Answer this <Icon name="arrow" />
      </Link>
    </p>
  );
}

/** What the service did with the query that the reader did not type. */
function Notes({ response: { query } }: { response: SearchResponse }) {
  const notes = query.warnings.map(({ detail }) => detail);
  if (query.correctedTo !== null) notes.unshift(`Searched for “${query.correctedTo}”.`);
  return notes.map((note) => (
    <p key={note} className="mb-2 text-warn">
      {note}
    </p>
  ));
}
