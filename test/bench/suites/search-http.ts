import { repeat } from '../method/contestant.ts';
import { ownCpuMs } from '../method/cpu-time.ts';
import type { Facts } from '../method/experiment.ts';
import { median } from '../method/statistics.ts';
import { answerableQuestions } from '../setup/sample-questions.ts';
import { searchOverHttp, type SearchTimings } from '../setup/search-over-http.ts';
import type { Suite } from './suite.ts';

/** In 25 rounds this makes 400 queries, so that the 95th percentile rests on 20. */
const queriesPerTurn = 8;

export const searchHttp: Suite = {
  name: 'search-http',
  about:
    'A hybrid search over HTTP, from sending the question to having read the reply, against a bare HTTP echo that answers with as many bytes.',
  async run(context) {
    const service = await context.service();
    const questions = await answerableQuestions();
    const questionOf = (number: number) => questions[number % questions.length] ?? '';
    const first = await searchOverHttp(service.url, questionOf(0));
    const echoUrl = context.echo.urlOf(first.bytes);
    const timings: SearchTimings[] = [];
    const elapsed: number[] = [];
    const search = async (number: number) => {
      const { timings: told, elapsedMs } = await searchOverHttp(service.url, questionOf(number));
      timings.push(told);
      elapsed.push(elapsedMs);
    };
    const passages = await service.countPassages();
    const comparisons = await context.compare({
      rounds: 25,
      contestants: [
        repeat({ name: 'bare HTTP echo', times: queriesPerTurn, cpuMs: ownCpuMs }, async () =>
          (await fetch(echoUrl)).text(),
        ),
        repeat({ name: 'hybrid search', times: queriesPerTurn, cpuMs: () => service.cpuMs() }, search),
      ],
      comparisons: [
        {
          baseline: 'bare HTTP echo',
          ours: 'hybrid search',
          operation: 'query',
          facts: () => ({
            passages: passages.toLocaleString('en'),
            reply: `${(first.bytes / 1_000).toFixed(0)} kB`,
            ...sharesOf(timings, elapsed),
          }),
        },
      ],
    });
    return { comparisons, figures: null };
  },
};

/** Where the time of a search goes, by what the service itself says. Lexical and semantic search run side by side. */
function sharesOf(timings: SearchTimings[], elapsed: number[]): Facts {
  const whole = median(elapsed);
  const share = (of: (told: SearchTimings) => number) => `${((100 * median(timings.map(of))) / whole).toFixed(0)} %`;
  return {
    embedding: share(({ embedMs }) => embedMs),
    lexical: share(({ lexicalMs }) => lexicalMs),
    semantic: share(({ semanticMs }) => semanticMs),
    fusing: share(({ fuseMs }) => fuseMs),
    'outside the search': `${((100 * (whole - median(timings.map(({ totalMs }) => totalMs)))) / whole).toFixed(0)} %`,
  };
}
