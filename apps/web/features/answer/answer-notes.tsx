import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import { Disclosure } from '../../components/ui/disclosure.tsx';
import { askLink } from '../../lib/page-links.ts';

/** What belongs to an answer beside its sentences: choices, disagreements, and what was left out. */
export function AnswerNotes({ answer }: { answer: Answer }) {
  return (
    <div className="max-w-(--measure)">
      {answer.outcome === 'partial' ? (
        <p className="mt-4 text-warn">A part of the question is answered; the documents don’t say the rest.</p>
      ) : null}
      <Choices choices={answer.choices} />
      <Conflicts conflicts={answer.conflicts} />
      <Unconfirmed sentences={answer.unconfirmed} />
    </div>
  );
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
              <span className="block text-13 text-soft">{reason}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
