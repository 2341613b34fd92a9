'use client';

import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { formatCount } from '../../lib/format.ts';
import { searchLink } from '../../lib/page-links.ts';
import { ShownAnswerProvider } from '../../lib/shown-answer.tsx';
import { Abstention } from './abstention.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerNotes } from './answer-notes.tsx';
import type { AnswerState } from './answer-state.ts';
import { AnswerText } from './answer-text.tsx';
import { RelatedPassages } from './related-passages.tsx';
import { useAnswer } from './use-answer.ts';
import { WhyThisAnswer } from './why-this-answer.tsx';

interface AnswerViewProps {
  question: string;
  /** The answer that the address names, when there is one: it is shown and not asked for again. */
  stored: Answer | null;
  /** Titles of sources, by id. */
  sources: Record<string, string>;
  /** Stands below the whole answer; `useShownAnswer` tells it which one that is. */
  children?: ReactNode;
}

/** An answer while it comes, and when it is there. */
export function AnswerView({ question, stored, sources, children }: AnswerViewProps) {
  const { state, askAgain } = useAnswer(question, stored);
  const { answer, failure, sentences } = state;
  return (
    <div aria-busy={state.phase === 'searching' || state.phase === 'writing'} data-phase={state.phase}>
      {sentences.length === 0 ? null : (
        <AnswerText
          sentences={sentences}
          citations={state.citations}
          sources={sources}
          checked={state.phase === 'done'}
        />
      )}
      {failure === null ? <Progress state={state} /> : null}
      {answer === null ? null : (
        <WholeAnswer answer={answer} sources={sources}>
          {children}
        </WholeAnswer>
      )}
      {failure === null ? null : (
        <FailureNotice failure={failure}>
          <Button onClick={askAgain}>Ask again</Button>
          <Link href={searchLink(question)} className="inline-flex min-h-9 items-center px-2 text-accent">
            See the passages
          </Link>
        </FailureNotice>
      )}
    </div>
  );
}

interface WholeAnswerProps extends Pick<AnswerViewProps, 'sources' | 'children'> {
  answer: Answer;
}

function WholeAnswer({ answer, sources, children }: WholeAnswerProps) {
  const abstained = answer.sentences.length === 0 && answer.choices.length === 0;
  return (
    <>
      {abstained ? <Abstention answer={answer} /> : null}
      <AnswerNotes answer={answer} />
      {answer.sentences.length === 0 ? null : <AnswerFoot answer={answer} />}
      <WhyThisAnswer answer={answer} />
      {answer.sentences.length === 0 ? null : <ShownAnswerProvider value={answer}>{children}</ShownAnswerProvider>}
      <RelatedPassages
        results={answer.related}
        title={abstained ? 'The nearest passages' : 'Related passages'}
        sources={sources}
      />
    </>
  );
}

/** One quiet line, only when the answer takes its time. */
function Progress({ state: { phase, passagesFound, sentences } }: { state: AnswerState }) {
  if (phase === 'done') return null;
  const looking =
    passagesFound === null ? 'Looking through the documents' : `Reading ${formatCount(passagesFound, 'passage')}`;
  return (
    <p className="appear-late mt-4 text-faint" data-progress>
      {sentences.length === 0 ? looking : 'Checking the sentences against their sources'} …
    </p>
  );
}
