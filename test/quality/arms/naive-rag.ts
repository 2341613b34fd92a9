import { ModelUnavailableError } from '@footnote/core';
import type { KeptReplies } from '../baselines/kept-replies.ts';
import type { MayUse } from '../baselines/may-use.ts';
import type { PassageSearch } from '../baselines/passage-search.ts';
import { saidSoFar } from '../baselines/said-so-far.ts';
import { saysItDoesNotKnow } from '../baselines/says-it-does-not-know.ts';
import { splitPlainSentences } from '../baselines/split-plain-sentences.ts';
import type { AnswerArm, GivenAnswer } from './arm.ts';

const name = 'naive-rag';
const passagesMax = 4;
const tokensMax = 96;
const instructions =
  'Answer the question from the context. Be brief and use only what the context says. ' +
  'If the context does not answer the question, say "I don\'t know".';

interface NaiveRagParts {
  search: PassageSearch;
  replies: Pick<KeptReplies, 'complete'>;
  mayUse: MayUse;
}

/**
 * What the usual tutorial builds: the four nearest fixed passages in one prompt, and whatever the small model then writes.
 * It cites nothing, and refuses when it says that it does not know.
 */
export function naiveRagArm({ search, replies, mayUse }: NaiveRagParts): AnswerArm {
  return {
    name,
    async answer(question, { withoutGold }) {
      const isUsable = await mayUse(question, withoutGold ? 'leave-gold-out' : 'answers');
      const asked = saidSoFar(question);
      const startedAt = performance.now();
      const passages = await search.search({ query: asked, mayUse: isUsable, limit: passagesMax });
      const searchMs = performance.now() - startedAt;
      const context = passages.map(({ found }) => found.text.trim()).join('\n\n');
      const prompt = `Context:\n${context}\n\nQuestion: ${asked}\nAnswer:`;
      try {
        const { text, tookMs, isKept } = await replies.complete({ instructions, prompt, tokensMax });
        // The route says where the time is from: that of a kept reply is as long as it took when it was first given.
        const route = isKept ? `${name}, kept reply` : name;
        return toAnswer(text, { route, totalMs: Math.round(searchMs + tookMs) });
      } catch (error) {
        if (!(error instanceof ModelUnavailableError)) throw error;
        const failed = toAnswer('', { route: 'failed', totalMs: Math.round(performance.now() - startedAt) });
        return { ...failed, violations: [`no answer: ${error.message}`] };
      }
    },
  };
}

/** Without a word, and by saying that it does not know, it refuses. */
function toAnswer(reply: string, { route, totalMs }: Pick<GivenAnswer, 'route' | 'totalMs'>): GivenAnswer {
  const texts = splitPlainSentences(reply).map(({ text }) => text);
  const isRefused = texts.length === 0 || saysItDoesNotKnow(texts);
  return {
    outcome: isRefused ? 'abstained' : 'answered',
    sentences: isRefused ? [] : texts.map((text) => ({ text, citations: [] })),
    route,
    firstSentenceMs: isRefused ? null : totalMs,
    totalMs,
    evidence: null,
    violations: [],
  };
}
