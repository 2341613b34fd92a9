import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { stopwatch } from '../shared/stopwatch.ts';
import { answeringLimits } from './answering.limits.ts';
import { checkRewording, type RewordingFault } from './check-rewording.ts';
import type { LanguageModel } from './language-model.ts';

export interface RewordingRequest {
  question: string;
  /** One or two sentences: all that the model sees of any document. */
  quote: string;
  /** Title and headings: words that a rewording may use as well. */
  place: string;
  signal: AbortSignal;
}

export type Rewording = { /** Time that the checks took. */ verifyMs: number } & (
  { text: string; fault: null } | { text: null; fault: RewordingFault | 'unavailable' | 'too-slow' | 'unchanged' }
);

const task = 'Answer the question in one complete sentence taken from the text';
const instructions = `${task}. Keep all numbers, names and conditions.`;

/** Lets the small model say a quote as a direct answer; what does not pass every check is refused, and the quote stands. */
export async function rewordSentence(model: LanguageModel, request: RewordingRequest): Promise<Rewording> {
  const deadline = AbortSignal.timeout(answeringLimits.rewordingMsMax);
  try {
    const completion = await model.complete({
      instructions,
      prompt: `Question: ${request.question}\nText: ${request.quote}\n${task}:`,
      tokensMax: answeringLimits.rewordingTokensMax,
      signal: AbortSignal.any([request.signal, deadline]),
    });
    const text = completion.text.replace(/\s+/g, ' ').trim();
    if (text === request.quote) return refused('unchanged');
    const verify = stopwatch();
    const fault = checkRewording({ ...request, rewording: text });
    const verifyMs = verify();
    return fault === null ? { text, fault, verifyMs } : { text: null, fault, verifyMs };
  } catch (error) {
    request.signal.throwIfAborted();
    if (deadline.aborted) return refused('too-slow');
    if (error instanceof ModelUnavailableError) return refused('unavailable');
    throw error;
  }
}

function refused(fault: 'unavailable' | 'too-slow' | 'unchanged'): Rewording {
  return { text: null, fault, verifyMs: 0 };
}
