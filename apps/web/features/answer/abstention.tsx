import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import { formatCount } from '../../lib/format.ts';
import { searchLink } from '../../lib/page-links.ts';
import type { RouteWish } from './other-route.ts';

interface AbstentionProps {
  answer: Answer;
  /** The other way that this question may be asked, or null. */
  other: Exclude<RouteWish, 'auto'> | null;
  onAsk: (wish: RouteWish) => void;
}

/** An answer that is not there, said plainly: what was looked at, and what to try. */
export function Abstention({ answer, other, onAsk }: AbstentionProps) {
  return (
    <section className="fade-in max-w-(--measure)">
      <p className="font-serif text-28 leading-snug italic" data-abstained>
        The documents don’t say.
      </p>
      <p className="mt-3 font-serif text-17 leading-relaxed text-soft">
        {whatWasFound(answer)} {whoLooked(answer)}
      </p>
      <ul className="mt-4 flex list-['–'] flex-col gap-1 pl-3 text-soft [&>li]:pl-2">
        <li>Use the words that the document would use: “parental leave”, not “time off for the baby”.</li>
        <li>Ask for one thing at a time, and name the place or the team.</li>
        {other === 'large' ? (
          <li>
            <button
              type="button"
              className="cursor-pointer text-accent underline underline-offset-4"
              onClick={() => onAsk('large')}
            >
              Ask the large model
            </button>{' '}
            to read the passages as well.
          </li>
        ) : null}
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

function whatWasFound({ related }: Answer): string {
  const documents = new Set(related.map(({ documentId }) => documentId)).size;
  const passages = related.length;
  if (passages === 0) return 'Nothing that you may read comes near this question.';
  const places = `The nearest ${formatCount(passages, 'passage')}, in ${formatCount(documents, 'document')}`;
  return passages === 1
    ? `${places}, does not answer it. It stands below, to judge for yourself.`
    : `${places}, do not answer it. They stand below, to judge for yourself.`;
}

function whoLooked({ route }: Answer): string {
  const draft = route.reasons.find(({ signal }) => signal === 'draft-check');
  if (draft === undefined) return 'This was decided on this machine.';
  return draft.value === 'not in the documents'
    ? 'The large model has read them as well, and found no answer.'
    : 'What the large model wrote is not shown, since its sources do not support it.';
}
