import type { Answer } from '@footnote/contracts';
import type { Asker, ServedSet } from '../service/serve-set.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';
import type { AnswerArm, CitedQuote, GivenAnswer } from './arm.ts';
import { answerViolations } from './footnote-laws.ts';

/** The product itself: asked as a client asks, read from the stream, and held against the laws of the contract. */
export function footnoteAnswerArm(served: ServedSet): AnswerArm {
  return {
    name: 'footnote',
    async answer(question, { withoutGold }) {
      const asker = await served.askerOf(question, withoutGold ? 'leave-gold-out' : 'answers');
      const conversationId = await sayBefore(asker, question);
      const told = await ask(asker, question.question, conversationId);
      const basis = { documents: served.documents, mayUse: asker.mayUse };
      return toGivenAnswer(told, told.answer === null ? [] : answerViolations(told.answer, basis));
    },
  };
}

interface Told {
  /** Null when the service failed to make one; `failure` says how. */
  answer: Answer | null;
  failure: string | null;
  firstSentenceMs: number | null;
  totalMs: number;
}

/** The earlier turns, in one conversation; their time is not counted. */
async function sayBefore(asker: Asker, { history }: JudgedQuestion): Promise<string | null> {
  let conversationId: string | null = null;
  for (const turn of history) conversationId = (await ask(asker, turn, conversationId)).answer?.conversationId ?? null;
  return conversationId;
}

async function ask({ client, filters }: Asker, question: string, conversationId: string | null): Promise<Told> {
  const startedAt = performance.now();
  const told: Told = { answer: null, failure: 'the stream ended before the answer', firstSentenceMs: null, totalMs: 0 };
  for await (const { name, data } of client.streamAnswer({ question, conversationId, filters })) {
    if (name === 'sentence-added') told.firstSentenceMs ??= performance.now() - startedAt;
    else if (name === 'answer-end') [told.answer, told.failure] = [data, null];
    else if (name === 'answer-failed') told.failure = `${data.code}: ${data.detail}`;
  }
  told.totalMs = performance.now() - startedAt;
  return told;
}

/** A failure is kept as a refusal that breaks a law, so that one of them does not end the run. */
function toGivenAnswer({ answer, failure, firstSentenceMs, totalMs }: Told, violations: string[]): GivenAnswer {
  const times = { firstSentenceMs: round(firstSentenceMs), totalMs: Math.round(totalMs) };
  if (answer === null) {
    const faults = [`no answer: ${failure ?? 'nobody knows why'}`];
    return { outcome: 'abstained', sentences: [], route: 'failed', ...times, evidence: null, violations: faults };
  }
  return {
    outcome: answer.outcome,
    sentences: answer.sentences.map(({ text, citations }) => ({ text, citations: quotesOf(answer, citations) })),
    route: answer.route.decision,
    ...times,
    evidence: answer.evidence.score,
    violations,
  };
}

function quotesOf({ citations }: Answer, numbers: readonly number[]): CitedQuote[] {
  return citations
    .filter(({ number }) => numbers.includes(number))
    .map(({ externalId, quote, start, end, page }) => ({ externalId, quote, start, end, page }));
}

function round(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms);
}
