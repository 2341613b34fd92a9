import type { SearchResult } from '@footnote/contracts';
import { PassageEntry } from '../../components/passages/passage-entry.tsx';

/** What else was found, below the answer. */
export function RelatedPassages({ results, title }: { results: SearchResult[]; title: string }) {
  if (results.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-14 max-w-[44rem]">
      <h2 id="related" className="small-caps border-b border-rule pb-2 text-faint">
        {title}
      </h2>
      <div className="divide-y divide-rule">
        {results.map((result) => (
          <PassageEntry key={result.passageId} result={result} />
        ))}
      </div>
    </section>
  );
}
