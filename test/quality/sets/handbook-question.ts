import type { JudgedQuestion } from './judged-set.ts';

/** A line of `sample.jsonl` and of `tts-dev.jsonl`; test/quality/README.md says what each field means. */
export interface HandbookQuestion {
  id: string;
  type: string;
  question: string;
  gold: { path: string; quote: string }[];
  must: string[][];
  must_not: string[];
  route: 'small' | 'large' | 'clarify' | 'abstain';
  history?: { role: 'user' | 'assistant'; content: string }[];
  as?: string[];
}

/** The assistant's earlier turns are left out: the service gives its own. */
export function toJudgedQuestion(line: HandbookQuestion): JudgedQuestion {
  return {
    id: line.id,
    type: line.type,
    question: line.question,
    history: (line.history ?? []).filter(({ role }) => role === 'user').map(({ content }) => content),
    gold: line.gold.map(({ path, quote }) => ({ externalId: path, quote })),
    must: line.must,
    mustNot: line.must_not,
    isAnswerable: line.route !== 'abstain',
    route: line.route,
    groups: line.as ?? [],
  };
}
