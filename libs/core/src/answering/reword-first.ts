import { stopwatch } from '../shared/stopwatch.ts';
import type { AnswerSentence, RouteReason } from './answer.ts';
import type { QuoteWindow } from './choose-windows.ts';
import type { LanguageModel } from './language-model.ts';
import type { QuotedAnswer } from './quote-windows.ts';
import { rewordSentence, type Rewording } from './reword-sentence.ts';

export interface LocalDraft extends QuotedAnswer {
  /** Null: the quotes stand as they are. */
  model: string | null;
  /** Empty when there was nothing to reword. */
  reasons: RouteReason[];
  /** A rewording was tried, and a check refused it. */
  isRefused: boolean;
  timings: { draftMs: number; verifyMs: number };
}

interface RewordFirstRequest {
  question: string;
  quoted: QuotedAnswer;
  windows: readonly QuoteWindow[];
  signal: AbortSignal;
}

/** Up to this many sentences of the best window go to the model together; a longer list is better left as it is. */
const sentencesReworded = 2;

/** Has the best window said as a direct answer, in place of its first sentences, when the checks allow it. */
export async function rewordFirst(
  model: LanguageModel,
  { question, quoted, windows, signal }: RewordFirstRequest,
): Promise<LocalDraft> {
  const [first] = windows;
  const count = first?.sentences.length ?? 0;
  const asQuoted = { ...quoted, model: null, reasons: [], isRefused: false, timings: { draftMs: 0, verifyMs: 0 } };
  if (first === undefined || quoted.sentences.length === 0 || count > sentencesReworded) return asQuoted;
  const draft = stopwatch();
  const { document, passage } = first.retrieved;
  const quote = quoted.sentences
    .slice(0, count)
    .map(({ text }) => text)
    .join(' ');
  const place = [document.title, ...passage.headingPath].join(', ');
  const rewording = await rewordSentence(model, { question, quote, place, signal });
  const { verifyMs } = rewording;
  const timings = { draftMs: draft() - verifyMs, verifyMs };
  const reasons = [rewordingReason(rewording)];
  if (rewording.text === null) return { ...asQuoted, reasons, isRefused: isCheck(rewording), timings };
  const sentences = replaceFirst(quoted.sentences, count, rewording.text);
  return { ...quoted, sentences, model: model.id, reasons, isRefused: false, timings };
}

function isCheck({ fault }: Rewording): boolean {
  return fault !== 'unavailable' && fault !== 'too-slow' && fault !== 'unchanged';
}

function replaceFirst(sentences: readonly AnswerSentence[], count: number, text: string): AnswerSentence[] {
  const reworded: AnswerSentence = { text, verdict: 'supported', citations: sentences[0]?.citations ?? [] };
  return [reworded, ...sentences.slice(count)];
}

function rewordingReason({ fault }: Rewording): RouteReason {
  const effect = fault === null ? 'the checked rewording is shown' : 'the quote is shown as it is';
  return { signal: 'rewording-check', value: fault ?? 'passed', threshold: 'passed', effect };
}
