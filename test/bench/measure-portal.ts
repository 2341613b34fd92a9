/**
 * How fast pages and searches are, alone and at the same time:
 *
 *     node test/bench/measure-portal.ts PAGES_URL API_URL
 *
 * Both addresses are the same when the portal runs inside the service; `next start` has one of its own (with
 * FOOTNOTE_INTERNAL_URL naming the service). Prints medians and 95th percentiles in milliseconds.
 */
const pages = ['/', '/search?q=leave', '/add'];
const search = '/api/v1/search?q=annual+leave';
const warmUps = 20;
const requests = 150;

async function timeOf(url: string): Promise<number> {
  const startedAt = performance.now();
  await (await fetch(url)).text();
  return performance.now() - startedAt;
}

async function timesOf(count: number, urlOf: (number: number) => string): Promise<number[]> {
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) times.push(await timeOf(urlOf(number)));
  return times;
}

function describe(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `${at(0.5)} (${at(0.95)})`;
}

const [pagesUrl, apiUrl] = process.argv.slice(2);
if (pagesUrl === undefined || apiUrl === undefined) throw new Error('Usage: measure-portal.ts PAGES_URL API_URL');
const pageUrl = (number: number): string => `${pagesUrl}${pages[number % pages.length] ?? ''}`;
const searchUrl = (): string => `${apiUrl}${search}`;

await timesOf(warmUps, pageUrl);
await timesOf(warmUps, searchUrl);
console.log(`search alone        ${describe(await timesOf(requests, searchUrl))} ms`);
console.log(`page alone          ${describe(await timesOf(requests, pageUrl))} ms`);
const loading = timesOf(requests, pageUrl);
console.log(`search beside pages ${describe(await timesOf(requests, searchUrl))} ms`);
await loading;
