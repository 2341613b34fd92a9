import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import { Disclosure } from '../../components/ui/disclosure.tsx';
import { askLink } from '../../lib/page-links.ts';
import { describeRefusedWish } from './other-route.ts';

/** What belongs to an answer beside its sentences: choices, disagreements, and what was left out. */
export function AnswerNotes({ answer }: { answer: Answer }) {
  // An abstention says itself what the large model did.
  const refusedWish = answer.sentences.length === 0 ? null : describeRefusedWish(answer.route);
  return (
    <div className="max-w-(--measure)">
      {answer.outcome === 'partial' ? <p className="mt-4 text-warn">{whyPartial(answer)}</p> : null}
      {refusedWish === null ? null : (
        <p className="mt-4 text-warn" data-refused-wish>
          {refusedWish}
        </p>
      )}
      <Choices choices={answer.choices} />
      <Conflicts conflicts={answer.conflicts} />
      <Unconfirmed sentences={answer.unconfirmed} />
    </div>
  );
}

function whyPartial({ unconfirmed }: Answer): string {
  return unconfirmed.length === 0
    ? 'This is a part of the answer: the documents that say the rest are not there any more, or not yours to read.'
    : 'What the documents do not confirm is left out.';
}

function Choices({ choices }: Pick<Answer, 'choices'>) {
  if (choices.length === 0) return null;
  return (
    <section className="mt-4">
      <h2 className="font-serif text-21">Which of these do you mean?</h2>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {choices.map(({ label, question }) => (
          <li key={question}>
            <Link href={askLink(question)} prefetch={false} data-list-item className="block py-3 text-accent">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Conflicts({ conflicts }: Pick<Answer, 'conflicts'>) {
  if (conflicts.length === 0) return null;
  return (
    <section className="mt-6 border-l-2 border-warn pl-4">
      <h2 className="small-caps text-warn">The sources disagree</h2>
      {conflicts.map(({ detail, citations }) => (
        <p key={detail} className="text-soft">
          {detail} ({citations.map((number) => `source ${number}`).join(' and ')})
        </p>
      ))}
    </section>
  );
}

function Unconfirmed({ sentences }: { sentences: Answer['unconfirmed'] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="mt-4">
      <Disclosure summary={`Could not be confirmed (${sentences.length})`}>
        <ul className="mt-1 ml-5.5 flex flex-col gap-2">
          {sentences.map(({ text, reason }) => (
            <li key={text}>
              <s className="font-serif text-17 text-faint">{text}</s>
              <span className="block text-13 text-soft first-letter:uppercase">{reason}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
