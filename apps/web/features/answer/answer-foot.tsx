'use client';

import type { Answer } from '@footnote/contracts';
import { CopyButton } from '../../components/ui/copy-button.tsx';
import { Icon } from '../../components/ui/icon.tsx';
import { describeRoute } from '../../lib/describe-route.ts';
import { formatCount, formatDuration } from '../../lib/format.ts';
import { copiedAnswer } from './copied-answer.ts';
import { Feedback } from './feedback.tsx';

/** Under the answer: that it was checked, where it was made, and what to do with it. */
export function AnswerFoot({ answer }: { answer: Answer }) {
  const origin = typeof window === 'undefined' ? '' : window.location.origin;
  return (
    <footer className="mt-6 max-w-(--measure) border-t border-rule pt-3">
      <p className="flex items-baseline gap-2 text-soft" data-route={answer.route.decision}>
        <Icon name="check" className="shrink-0 translate-y-0.5 text-good" />
        <span>
          {formatCount(answer.sentences.length, 'sentence')} checked · {describeRoute(answer)} ·{' '}
          <span className="tabular-nums">{formatDuration(answer.timings.totalMs)}</span>
        </span>
      </p>
      <div className="no-print mt-2 flex flex-wrap items-center justify-between gap-x-4">
        <Feedback answerId={answer.id} />
        <CopyButton text={copiedAnswer(answer, origin)} icon="copy" label="Copy with sources" data-shortcut="c" />
      </div>
    </footer>
  );
}
