import { repeat } from '../method/contestant.ts';
import type { BenchService } from '../setup/bench-service.ts';
import { searchOverHttp } from '../setup/search-over-http.ts';
import type { Suite } from './suite.ts';

const pages = ['/', '/search?q=leave', '/add'];
const requestsPerTurn = 6;
const query = 'annual leave';

export const portal: Suite = {
  name: 'portal',
  about:
    'Pages of the portal, and a search while pages are rendered without a pause, against a search that has the service to itself.',
  async run(context) {
    const service = await context.service();
    const cpuMs = () => service.cpuMs();
    const search = () => searchOverHttp(service.url, query);
    const comparison = { baseline: 'search alone', operation: 'request' };
    const passages = (await service.countPassages()).toLocaleString('en');
    const comparisons = await context.compare({
      rounds: 25,
      contestants: [
        repeat({ name: 'search alone', times: requestsPerTurn, cpuMs }, search),
        repeat({ name: 'page alone', times: requestsPerTurn, cpuMs }, (number) => loadPage(service, number)),
        {
          async run(turn) {
            const loading = loadPages(service);
            const searched = await repeat({ name: 'search beside pages', times: requestsPerTurn }, search).run(turn);
            await loading.stop();
            return searched;
          },
          // The pages' time cannot be told from the searches'.
          cpuMs: () => null,
        },
      ],
      comparisons: [
        { ...comparison, ours: 'page alone', facts: () => ({ pages: pages.join(' ') }) },
        { ...comparison, ours: 'search beside pages', facts: () => ({ passages }) },
      ],
    });
    return { comparisons, figures: null };
  },
};

async function loadPage({ url }: BenchService, number: number): Promise<void> {
  const path = pages[number % pages.length] ?? '/';
  const response = await fetch(url + path);
  await response.text();
  if (!response.ok) throw new Error(`The page ${path} was answered with ${response.status}.`);
}

/** One page after the other until it is stopped. */
function loadPages(service: BenchService): { stop(): Promise<void> } {
  let isStopped = false;
  const loading = (async () => {
    for (let number = 0; !isStopped; number += 1) await loadPage(service, number);
  })();
  return {
    async stop() {
      isStopped = true;
      await loading;
    },
  };
}
