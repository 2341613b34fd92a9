import { StateWord, type StateTone } from '../../../components/ledger/state-word.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { problemWords } from '../documents/problem-remedies.ts';
import { isOpen, type Upload, type UploadState } from './upload-queue.ts';
import { uploads } from './uploads.ts';

const words: Record<UploadState, { tone: StateTone; word: string }> = {
  waiting: { tone: 'quiet', word: 'Waiting' },
  sending: { tone: 'working', word: 'Being sent' },
  working: { tone: 'working', word: 'Being read' },
  ready: { tone: 'good', word: 'Ready' },
  updated: { tone: 'good', word: 'Updated' },
  unchanged: { tone: 'good', word: 'Unchanged' },
  failed: { tone: 'bad', word: 'Problem' },
  cancelled: { tone: 'quiet', word: 'Cancelled' },
};

/** One file on its way: how far it is, and when it has a problem what to do about it. */
export function UploadRow({ upload }: { upload: Upload }) {
  const { id, path, state, share, problem } = upload;
  const known = problem === null ? null : problemWords(problem.code);
  const { tone, word } = words[state];
  const canRetry = state === 'failed' || state === 'cancelled';
  return (
    <li className="border-b border-rule py-2" data-upload={state}>
      <div className="flex items-start gap-3">
        <span className="min-w-0 flex-1 text-13 break-words">{path}</span>
        <span className="shrink-0 text-13">
          <StateWord tone={tone}>{known?.word ?? word}</StateWord>
        </span>
      </div>
      {state !== 'sending' && state !== 'working' ? null : (
        <progress value={share} max={1} aria-label={`${word}: ${path}`} className="upload-progress" />
      )}
      {known === null ? null : (
        <p className="mt-0.5 text-13 text-soft">
          {problem?.detail} <span className="text-ink">{known.remedy}</span>
        </p>
      )}
      {!isOpen(state) && !canRetry ? null : (
        <Button
          look="bare"
          aria-label={`${canRetry ? 'Try again' : 'Cancel'}: ${path}`}
          onClick={() => (canRetry ? uploads.retry(id) : uploads.cancel(id))}
          size="small"
          className="-ml-2"
        >
          {canRetry ? 'Try again' : 'Cancel'}
        </Button>
      )}
    </li>
  );
}
