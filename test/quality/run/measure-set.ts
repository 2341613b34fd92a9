import { startCounting } from '../../../apps/cli/src/terminal/progress-bar.ts';
import type { AnswerArm, RetrievalArm } from '../arms/arm.ts';
import { judgeAnswer } from '../judge/judge-answer.ts';
import { judgeRetrieval } from '../judge/judge-retrieval.ts';
import type { AnswerRecord, RetrievalRecord } from '../records.ts';
import type { ServedSet } from '../service/serve-set.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';

/** Arms and questions, and the set in which they meet. */
export interface SetToMeasure<Arm> {
  served: ServedSet;
  arms: readonly Arm[];
  questions: readonly JudgedQuestion[];
  signal: AbortSignal;
}

/** Every arm's ranking for each question that something is to be found for. */
export async function measureRetrieval({
  served,
  arms,
  questions,
  signal,
}: SetToMeasure<RetrievalArm>): Promise<RetrievalRecord[]> {
  const asked = questions.filter(({ gold, relevant }) => gold.length > 0 || relevant !== undefined);
  const textOf = textIn(served);
  const { name: set } = served.set;
  return withProgress(`Ranking for ${set}`, pairsOf(asked, arms), async ({ question, arm }) => {
    signal.throwIfAborted();
    const ranked = await arm.rank(question);
    return { set, arm: arm.name, ...judgeRetrieval({ question, ranked, textOf }) };
  });
}

/** Every arm's answer to each question; `withoutGold`, to those that could be answered were their documents there. */
export async function measureAnswers(
  { served, arms, questions, signal }: SetToMeasure<AnswerArm>,
  { withoutGold }: { withoutGold: boolean },
): Promise<AnswerRecord[]> {
  const asked = withoutGold ? questions.filter(({ isAnswerable, gold }) => isAnswerable && gold.length > 0) : questions;
  const textOf = textIn(served);
  const { name: set } = served.set;
  const title = `Answering for ${set}${withoutGold ? ' without gold' : ''}`;
  return withProgress(title, pairsOf(asked, arms), async ({ question, arm }) => {
    signal.throwIfAborted();
    const given = await arm.answer(question, { withoutGold });
    return { set, arm: arm.name, ...judgeAnswer({ question, given, textOf, withoutGold }) };
  });
}

function textIn({ documents }: ServedSet) {
  return (externalId: string) => documents.get(externalId)?.text ?? null;
}

/** Arms take turns, so that a slow minute of the machine falls on all of them. */
function pairsOf<Arm>(
  questions: readonly JudgedQuestion[],
  arms: readonly Arm[],
): { question: JudgedQuestion; arm: Arm }[] {
  return questions.flatMap((question) => arms.map((arm) => ({ question, arm })));
}

async function withProgress<Item, Result>(
  title: string,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  if (items.length === 0) return [];
  const progress = startCounting(title, items.length);
  const results: Result[] = [];
  try {
    for (const item of items) {
      results.push(await work(item));
      progress.update(results.length);
    }
    return results;
  } finally {
    progress.stop();
  }
}
