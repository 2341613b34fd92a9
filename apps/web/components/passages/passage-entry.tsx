import type { SearchResult } from '@footnote/contracts';
import Link from 'next/link';
import { formatDate } from '../../lib/format.ts';
import { documentLink } from '../../lib/page-links.ts';
import { chooseExcerpt } from './choose-excerpt.ts';
import { MarkedText } from './marked-text.tsx';

/** One found passage, set like an entry of a good index: title, place, the words, then date and source. */
export function PassageEntry({ result, sources }: { result: SearchResult; sources: Record<string, string> }) {
  const path = result.headingPath.filter((heading) => heading !== result.title);
  const excerpt = chooseExcerpt(result);
  const date = formatDate(result.modifiedAt);
  return (
    <article className="group relative py-5">
      <h3 className="font-serif text-17 leading-snug font-semibold text-pretty">
        <Link
          href={documentLink({ ...result, ...excerpt.sentence })}
          prefetch={false}
          data-list-item
          className="text-ink decoration-accent/50 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {result.title}
        </Link>
        {path.length === 0 ? null : <span className="font-normal text-soft"> › {path.join(' › ')}</span>}
      </h3>
      <p className="mt-1.5 line-clamp-4 max-w-[68ch] font-serif text-17 leading-relaxed whitespace-pre-line text-ink">
        {excerpt.isCut ? '… ' : null}
        <MarkedText text={excerpt.text} offset={excerpt.start} spans={result.highlights} spacing="close" />
      </p>
      <p className="small-caps mt-1.5 text-faint">
        {sources[result.source] ?? result.source}
        {result.page === null ? null : ` · page ${result.page}`}
        {date === null ? null : ` · ${date}`}
      </p>
    </article>
  );
}
