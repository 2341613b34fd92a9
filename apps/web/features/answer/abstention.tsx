import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import { formatCount } from '../../lib/format.ts';
import { searchLink } from '../../lib/page-links.ts';

/** An answer that is not there, said plainly: what was looked at, and what to try. */
export function Abstention({ answer }: { answer: Answer }) {
  const documents = new Set(answer.related.map(({ documentId }) => documentId)).size;
  const passages = answer.related.length;
  return (
    <section className="fade-in max-w-(--measure)">
      <p className="font-serif text-28 leading-snug italic" data-abstained>
        The documents don’t say.
      </p>
      <p className="mt-3 font-serif text-17 leading-relaxed text-soft">
        {passages === 0
          ? 'Nothing that you may read comes near this question.'
          : `The nearest ${formatCount(passages, 'passage')}, in ${formatCount(documents, 'document')}, ${passages === 1 ? 'does' : 'do'} not answer it. ${passages === 1 ? 'It stands' : 'They stand'} below, to judge for yourself.`}
      </p>
      <ul className="mt-4 flex list-['–'] flex-col gap-1 pl-3 text-soft [&>li]:pl-2">
        <li>Use the words that the document would use: “parental leave”, not “time off for the baby”.</li>
        <li>Ask for one thing at a time, and name the place or the team.</li>
        <li>
          Or{' '}
          <Link href={searchLink(answer.question)} className="text-accent underline underline-offset-4">
            look through the passages
          </Link>{' '}
          yourself.
        </li>
      </ul>
    </section>
  );
}
