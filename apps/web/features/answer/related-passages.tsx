import type { SearchResult } from '@footnote/contracts';
import { PassageEntry } from '../../components/passages/passage-entry.tsx';

interface RelatedPassagesProps {
  results: SearchResult[];
  title: string;
  /** Titles of sources, by id. */
  sources: Record<string, string>;
}

/** What else was found, below the answer. */
export function RelatedPassages({ results, title, sources }: RelatedPassagesProps) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="related" className="clear-both max-w-(--measure) pt-12">
      <h2 id="related" className="small-caps border-b border-rule pb-2 text-faint">
        {title}
      </h2>
      <div className="divide-y divide-rule">
        {results.map((result) => (
          <PassageEntry key={result.passageId} result={result} sources={sources} />
        ))}
      </div>
    </section>
  );
}
