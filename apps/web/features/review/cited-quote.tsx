import type { Citation, ReviewItemDetail } from '@footnote/contracts';
import Link from 'next/link';
import { formatDate } from '../../lib/format.ts';
import { documentLink } from '../../lib/page-links.ts';

interface CitedQuoteProps {
  citation: Citation;
  context: ReviewItemDetail['contexts'][number] | undefined;
  isChosen: boolean;
  onChoose: ((citation: number) => void) | null;
}

/** A quote marked inside the words around it, so that it can be judged without opening the document. */
export function CitedQuote({ citation, context, isChosen, onChoose }: CitedQuoteProps) {
  const { number, title, quote, modifiedAt } = citation;
  const date = formatDate(modifiedAt);
  return (
    <div className="cited-quote" data-chosen={isChosen || undefined} data-cited={number}>
      <div className="flex items-baseline gap-2 text-13">
        <span className="font-semibold text-accent tabular-nums">{number}</span>
        <Link href={documentLink(citation)} prefetch={false} className="min-w-0 flex-1 font-semibold hover:underline">
          {title}
        </Link>
        {onChoose === null ? null : (
          <label className="flex shrink-0 cursor-pointer items-baseline gap-1.5 text-soft">
            <input
              type="radio"
              name="citation"
              checked={isChosen}
              onChange={() => onChoose(number)}
              className="translate-y-0.5 accent-accent"
            />
            Decide on this
          </label>
        )}
      </div>
      <blockquote className="mt-1 font-serif text-15 whitespace-pre-line text-soft">
        {context === undefined ? null : (
          <span>{wordsBefore(context.before, citation.start > context.before.length)}</span>
        )}
        <mark>{context?.quote || quote}</mark>
        {context === undefined ? null : <span>{wordsAfter(context.after)}</span>}
      </blockquote>
      {date === null ? null : <p className="mt-1 text-13 text-faint">Changed {date}</p>}
    </div>
  );
}

/** The context is cut by length: a word that the cut goes through is left out. */
function wordsBefore(text: string, isCut: boolean): string {
  return isCut ? `… ${withoutEmptyLines(text.replace(/^\S*\s+/, ''))}` : withoutEmptyLines(text);
}

function wordsAfter(text: string): string {
  const endsWhole = text.trim() === '' || /[.!?]\s*$/.test(text);
  return endsWhole ? withoutEmptyLines(text.trimEnd()) : `${withoutEmptyLines(text.replace(/\s+\S*$/, ''))} …`;
}

function withoutEmptyLines(text: string): string {
  return text.replace(/\n\s*\n/g, '\n');
}
