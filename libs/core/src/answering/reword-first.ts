import { stopwatch } from '../shared/stopwatch.ts';
import type { AnswerListener } from './answer-events.ts';
import type { AnswerSentence, Route, RouteReason } from './answer.ts';
import type { QuoteWindow } from './choose-windows.ts';
import { evidenceScoreMin, type Evidence } from './judge-evidence.ts';
import type { LanguageModel } from './language-model.ts';
import { sentenceEvent, type QuotedAnswer } from './quote-windows.ts';
import { rewordSentence, type Rewording } from './reword-sentence.ts';

export interface RewordedAnswer extends QuotedAnswer {
  route: Route;
  timings: { draftMs: number; verifyMs: number };
}

interface RewordFirstRequest {
  request: { question: string; route: 'auto' | 'local' | 'large' };
  quoted: QuotedAnswer;
  windows: readonly QuoteWindow[];
  evidence: Evidence;
  listener: AnswerListener;
  signal: AbortSignal;
}

/** Up to this many sentences of the best window go to the model together; a longer list is better left as it is. */
const sentencesReworded = 2;

/** Has the best window said as a direct answer, in place of its first sentences, when the checks allow it. */
export async function rewordFirst(model: LanguageModel, asking: RewordFirstRequest): Promise<RewordedAnswer> {
  const { request, quoted, windows, evidence, listener, signal } = asking;
  const [first] = windows;
  const evidenceReason = evidenceReasonOf(evidence);
  const count = first?.sentences.length ?? 0;
  if (first === undefined || quoted.sentences.length === 0 || count > sentencesReworded) {
    const route = extractive([evidenceReason, ...wishReasons(request)]);
    listener({ name: 'route-decided', data: { route } });
    return { ...quoted, route, timings: { draftMs: 0, verifyMs: 0 } };
  }
  const draft = stopwatch();
  const { document, passage } = first.retrieved;
  const rewording = await rewordSentence(model, {
    question: request.question,
    quote: quoted.sentences
      .slice(0, count)
      .map(({ text }) => text)
      .join(' '),
    place: [document.title, ...passage.headingPath].join(', '),
    signal,
  });
  const totalMs = draft();
  const reasons = [evidenceReason, ...wishReasons(request), rewordingReason(rewording)];
  const route = rewording.text === null ? extractive(reasons) : small(reasons, model.id);
  listener({ name: 'route-decided', data: { route } });
  const sentences = rewording.text === null ? quoted.sentences : replaceFirst(quoted.sentences, count, rewording.text);
  const { citations } = quoted;
  if (rewording.text !== null) {
    for (const data of sentenceEvent({ sentences, citations }, 0)) listener({ name: 'sentence-revised', data });
  }
  const { verifyMs } = rewording;
  return { sentences, citations, route, timings: { draftMs: totalMs - verifyMs, verifyMs } };
}

function replaceFirst(sentences: readonly AnswerSentence[], count: number, text: string): AnswerSentence[] {
  const reworded: AnswerSentence = { text, verdict: 'supported', citations: sentences[0]?.citations ?? [] };
  return [reworded, ...sentences.slice(count)];
}

function extractive(reasons: RouteReason[]): Route {
  return { decision: 'extractive', model: null, escalatedAfterDraft: false, reasons, costUsd: 0 };
}

function small(reasons: RouteReason[], model: string): Route {
  return { ...extractive(reasons), decision: 'small', model };
}

function evidenceReasonOf({ score, sufficient }: Evidence): RouteReason {
  const effect = sufficient ? 'answer from the documents' : 'abstain';
  return { signal: 'evidence', value: score, threshold: evidenceScoreMin, effect };
}

function wishReasons({ route }: { route: 'auto' | 'local' | 'large' }): RouteReason[] {
  if (route !== 'large') return [];
  return [
    { signal: 'asker-wish', value: 'large', threshold: null, effect: 'no large model is set up: answered locally' },
  ];
}

function rewordingReason({ fault }: Rewording): RouteReason {
  const effect = fault === null ? 'the checked rewording is shown' : 'the quote is shown as it is';
  return { signal: 'rewording-check', value: fault ?? 'passed', threshold: 'passed', effect };
}
