'use client';

import type { Answer } from '@footnote/contracts';
import Link from 'next/link';
import { useRef, type ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { formatCount, formatDate } from '../../lib/format.ts';
import { searchLink } from '../../lib/page-links.ts';
import { ShownAnswerProvider } from '../../lib/shown-answer.tsx';
import { Abstention } from './abstention.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerNotes } from './answer-notes.tsx';
import type { AnswerState } from './answer-state.ts';
import { AnswerText } from './answer-text.tsx';
import { otherRoute, type RouteWish } from './other-route.ts';
import { RelatedPassages } from './related-passages.tsx';
import { useAnswer } from './use-answer.ts';
import { WhyThisAnswer } from './why-this-answer.tsx';

interface AnswerViewProps {
  question: string;
  /** The answer that the address names, when there is one: it is shown and not asked for again. */
  stored: Answer | null;
  /** Titles of sources, by id. */
  sources: Record<string, string>;
  /** Whether a stronger model than this machine's own can be asked. */
  hasLargeModel: boolean;
  /** Stands below the whole answer; `useShownAnswer` tells it which one that is. */
  children?: ReactNode;
}

/** An answer while it comes, and when it is there. */
export function AnswerView({ question, stored, sources, hasLargeModel, children }: AnswerViewProps) {
  const { state, wish, ask } = useAnswer(question, stored);
  const view = useRef<HTMLDivElement>(null);
  const { answer, failure, sentences } = state;
  function handleAsk(wished: RouteWish) {
    ask(wished);
    // The button goes with the answer that it belongs to; the focus should not be lost with it.
    view.current?.focus({ preventScroll: true });
  }
  return (
    <div
      ref={view}
      tabIndex={-1}
      className="outline-none"
      aria-busy={state.phase === 'searching' || state.phase === 'writing'}
      data-phase={state.phase}
    >
      {state.route?.decision === 'curated' ? <Verified answer={answer} /> : null}
      {sentences.length === 0 ? null : (
        <AnswerText
          answerId={answer?.id ?? null}
          sentences={sentences}
          citations={state.citations}
          sources={sources}
          checked={state.phase === 'done'}
        />
      )}
      {failure === null ? <Progress state={state} wish={wish} /> : null}
      {answer === null ? null : (
        <WholeAnswer answer={answer} sources={sources} hasLargeModel={hasLargeModel} onAsk={handleAsk}>
          {children}
        </WholeAnswer>
      )}
      {failure === null ? null : (
        <FailureNotice failure={failure}>
          <Button onClick={() => handleAsk(wish)}>Ask again</Button>
          <Link href={searchLink(question)} className="inline-flex min-h-9 items-center px-2 text-accent">
            See the passages
          </Link>
        </FailureNotice>
      )}
    </div>
  );
}

/** Above an answer that a reviewer has approved; the date comes with the whole answer. */
function Verified({ answer }: { answer: Answer | null }) {
  const date = formatDate(answer?.curated?.approvedAt ?? null);
  return (
    <p className="verified" data-verified>
      Verified{date === null ? null : <span className="text-faint"> {date}</span>}
    </p>
  );
}

interface WholeAnswerProps extends Pick<AnswerViewProps, 'sources' | 'hasLargeModel' | 'children'> {
  answer: Answer;
  onAsk: (wish: RouteWish) => void;
}

function WholeAnswer({ answer, sources, hasLargeModel, onAsk, children }: WholeAnswerProps) {
  const abstained = answer.sentences.length === 0 && answer.choices.length === 0;
  const other = otherRoute(answer, hasLargeModel);
  return (
    <>
      {abstained ? <Abstention answer={answer} other={other} onAsk={onAsk} /> : null}
      <AnswerNotes answer={answer} />
      {answer.sentences.length === 0 ? null : <AnswerFoot answer={answer} />}
      <WhyThisAnswer answer={answer} other={abstained ? null : other} onAsk={onAsk} />
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
function Progress({ state: { phase, passagesFound, sentences }, wish }: { state: AnswerState; wish: RouteWish }) {
  if (phase === 'done') return null;
  const checking =
    wish === 'large'
      ? 'Waiting for the large model; until then, the quotes'
      : 'Checking the sentences against their sources';
  const looking =
    passagesFound === null ? 'Looking through the documents' : `Reading ${formatCount(passagesFound, 'passage')}`;
  return (
    <p className="appear-late mt-4 text-faint" data-progress>
      {sentences.length === 0 ? looking : checking} …
    </p>
  );
}
