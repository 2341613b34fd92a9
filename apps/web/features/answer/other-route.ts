import type { Answer, AnswerRoute } from '@footnote/contracts';

/** The other way that a question may be asked; `auto` is how it is asked at first. */
export type RouteWish = 'auto' | 'local' | 'large';

/** What the asker may ask for instead: the large model where one is set up, or this machine alone. */
export function otherRoute(
  { route, curated }: Pick<Answer, 'route' | 'curated'>,
  hasLargeModel: boolean,
): Exclude<RouteWish, 'auto'> | null {
  if (route.decision === 'large') return 'local';
  const isLocal = route.decision === 'extractive' || route.decision === 'small';
  const wasAsked = route.reasons.some(({ signal }) => largeModelSignals.has(signal));
  return hasLargeModel && isLocal && curated === null && !wasAsked ? 'large' : null;
}

const largeModelSignals: ReadonlySet<string> = new Set(['sensitivity', 'cost-budget', 'large-model', 'draft-check']);

/** Why the large model did not answer although the asker wished it; null when it did, or was not wished. */
export function describeRefusedWish({ decision, reasons }: AnswerRoute): string | null {
  const isWished = reasons.some(({ signal, value }) => signal === 'asker-wish' && value === 'large');
  const last = reasons.findLast(({ signal }) => largeModelSignals.has(signal));
  if (!isWished || decision === 'large' || last === undefined) return null;
  switch (last.signal) {
    case 'sensitivity':
      return 'The large model was not asked: the passages that it needs may not leave this machine.';
    case 'cost-budget':
      return 'The large model was not asked: what it may cost in a day is used up.';
    case 'draft-check':
      return last.value === 'not in the documents'
        ? 'The large model found no answer in the documents.'
        : 'What the large model wrote is not shown: its sources do not support it.';
    default:
      return last.value === 'not set up' ? 'No large model is set up.' : 'The large model did not answer in time.';
  }
}
