import type { FootnoteClient } from '@footnote/contracts';
import { repeat } from '../method/contestant.ts';
import type { Contestant, Facts } from '../method/experiment.ts';
import type { BenchService } from '../setup/bench-service.ts';
import { answerableQuestions } from '../setup/sample-questions.ts';
import { searchOverHttp } from '../setup/search-over-http.ts';
import type { Suite } from './suite.ts';

const questionsPerTurn = 2;
/** Different questions; looking for more would take longer than measuring them. */
const questionsMax = 30;
const firstSentence = 'first sentence';
const wholeAnswer = 'whole answer';

export const answers: Suite = {
  name: 'answers',
  about:
    'A cited answer over HTTP as a stream of events, until its first sentence and until its end, against a search for the same question in the same service. Questions on the sample handbook that it answers.',
  async run(context) {
    const service = await context.service();
    const { answered, asked } = await chooseAnswered(service);
    const questionOf = (number: number) => answered[number % answered.length] ?? '';
    const passages = (await service.countPassages()).toLocaleString('en');
    const outcomes: AnswerOutcome[] = [];
    const search = (number: number) => searchOverHttp(service.url, questionOf(number));
    const comparison = { baseline: 'search alone', operation: 'question' };
    const comparisons = await context.compare({
      rounds: 25,
      contestants: [
        repeat({ name: 'search alone', times: questionsPerTurn, cpuMs: () => service.cpuMs() }, search),
        askContestant(service, questionOf, outcomes),
      ],
      comparisons: [
        {
          ...comparison,
          ours: firstSentence,
          facts: () => ({ passages, 'questions answered': `${answered.length} of ${asked}` }),
        },
        { ...comparison, ours: wholeAnswer, facts: () => countRoutes(outcomes) },
      ],
    });
    return { comparisons, figures: null };
  },
};

interface AnswerOutcome {
  route: string;
  firstSentenceMs: number | null;
  endMs: number;
}

/** Both series come from the same answers; the CPU time of each is that of the whole answer. */
function askContestant(
  service: BenchService,
  questionOf: (number: number) => string,
  outcomes: AnswerOutcome[],
): Contestant {
  return {
    async run(turn) {
      const asked: AnswerOutcome[] = [];
      for (let time = 0; time < questionsPerTurn; time += 1) {
        asked.push(await ask(service.client, questionOf(turn * questionsPerTurn + time)));
      }
      outcomes.push(...asked);
      return {
        series: {
          [firstSentence]: asked.flatMap(({ firstSentenceMs }) => firstSentenceMs ?? []),
          [wholeAnswer]: asked.map(({ endMs }) => endMs),
        },
        operations: questionsPerTurn,
      };
    },
    cpuMs: () => service.cpuMs(),
  };
}

/** @throws Error when the answer fails or the stream ends early */
async function ask(client: FootnoteClient, question: string): Promise<AnswerOutcome> {
  const startedAt = performance.now();
  let firstSentenceMs: number | null = null;
  for await (const event of client.streamAnswer({ question })) {
    if (event.name === 'sentence-added') firstSentenceMs ??= performance.now() - startedAt;
    if (event.name === 'answer-failed') throw new Error(`An answer failed: ${event.data.detail}`);
    if (event.name !== 'answer-end') continue;
    return { route: event.data.route.decision, firstSentenceMs, endMs: performance.now() - startedAt };
  }
  throw new Error('The stream of an answer ended before the answer did.');
}

interface ChosenQuestions {
  answered: string[];
  asked: number;
}

/** The questions that get an answer, each asked once: how fast the service declines is another matter. */
async function chooseAnswered({ client }: BenchService): Promise<ChosenQuestions> {
  const answered: string[] = [];
  let asked = 0;
  for (const question of await answerableQuestions()) {
    if (answered.length === questionsMax) break;
    asked += 1;
    if ((await ask(client, question)).firstSentenceMs !== null) answered.push(question);
  }
  if (answered.length === 0) throw new Error('The service answers none of the questions.');
  return { answered, asked };
}

function countRoutes(outcomes: AnswerOutcome[]): Facts {
  const counts = new Map<string, number>();
  for (const { route } of outcomes) counts.set(`route ${route}`, (counts.get(`route ${route}`) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([name, count]) => [name, `${count} of ${outcomes.length}`]));
}
