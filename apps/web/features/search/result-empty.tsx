import Link from 'next/link';
import { askLink } from '../../lib/page-links.ts';

/** Nothing found: what to try, by example. */
export function ResultEmpty({ query }: { query: string }) {
  return (
    <section data-empty>
      <h2 className="font-serif text-28 italic">No passage has these words.</h2>
      <ul className="mt-3 flex list-['–'] flex-col gap-1 pl-3 text-soft [&>li]:pl-2">
        <li>Try fewer words, or the word that the document itself would use.</li>
        <li>
          Take away quotation marks and filters such as <code className="font-mono text-13">source:handbook</code>.
        </li>
        <li>
          Or{' '}
          <Link href={askLink(query)} className="text-accent underline underline-offset-4">
            ask it as a question
          </Link>
          .
        </li>
      </ul>
    </section>
  );
}
