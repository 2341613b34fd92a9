import { createFootnoteClient } from '@footnote/contracts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { distinguishability } from '../method/auc.ts';
import { median } from '../method/statistics.ts';
import { serviceEnvironment } from '../setup/bench-service.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { BenchContext } from '../setup/bench-context.ts';
import type { Suite } from './suite.ts';

const pairs = 500;
const warmUpPairs = 50;
const adminKey = 'an-admin-key-of-more-than-32-characters';
const question = 'How many days of leave does the red team get?';
const text = '# Leave of the red team\n\nEverybody in the red team gets thirty days of leave in a year.';
/** More than this sends, so that no request waits for its turn. */
const requestsPerMinute = '1000000';

interface Lookup {
  name: string;
  forbidden: string;
  absent: string;
}

export const sideChannels: Suite = {
  name: 'side-channels',
  about:
    'Whether somebody can tell by the time of a reply that a document or an answer exists which they may not read: 500 pairs of one that is forbidden and one that is not there, in changing order. An area under the curve of one half is guessing.',
  async run(context) {
    await context.closeIndexes();
    await context.closeService();
    const environment = {
      ...serviceEnvironment,
      FOOTNOTE_SAMPLE: 'false',
      FOOTNOTE_ADMIN_KEY: adminKey,
      FOOTNOTE_REQUESTS_PER_MINUTE: requestsPerMinute,
    };
    const service = await startFootnote({ environment });
    try {
      const { lookups, key } = await prepare(service);
      const rows: string[][] = [];
      for (const lookup of lookups) rows.push(await measure(context, lookup, key));
      const columns = ['look-up', 'pairs', 'forbidden: p50 ms', 'absent: p50 ms', 'area under the curve (95 %)'];
      return { comparisons: [], figures: { columns, rows } };
    } finally {
      await service.stop();
    }
  },
};

/** A document of one team and an answer about it, and the key of somebody in another. */
async function prepare({ url }: RunningFootnote): Promise<{ lookups: Lookup[]; key: string }> {
  const admin = createFootnoteClient({ baseUrl: url, apiKey: adminKey });
  const keyOf = async (team: string) =>
    (
      await admin.createApiKey({
        name: team,
        user: `${team}@example.org`,
        groups: [team],
        scopes: ['search', 'answer'],
      })
    ).key;
  await admin.putSource('teams', {});
  const document = { source: 'teams', externalId: 'red.md', text, access: { groups: ['red'] } };
  const { documentId } = await admin.receiveDocument(document, { wait: true });
  const red = createFootnoteClient({ baseUrl: url, apiKey: await keyOf('red') });
  const { id: answerId } = await red.answer({ question });
  const path = (kind: string, id: string) => `${url}/api/v1/${kind}/${id}`;
  const absentLike = (id: string) => `${id.slice(0, 4)}${'0'.repeat(id.length - 4)}`;
  const documents = ['', '/text', '/original'].map((rest) => ({
    name: `GET /documents/{id}${rest}`,
    forbidden: path('documents', `${documentId}${rest}`),
    absent: path('documents', `${absentLike(documentId)}${rest}`),
  }));
  const answer = { name: 'GET /answers/{id}', forbidden: path('answers', answerId) };
  return {
    lookups: [...documents, { ...answer, absent: path('answers', absentLike(answerId)) }],
    key: await keyOf('blue'),
  };
}

async function measure(context: BenchContext, { name, forbidden, absent }: Lookup, key: string): Promise<string[]> {
  context.tell(name);
  const random = new SeededRandom(pairs);
  const times = { forbidden: new Array<number>(), absent: new Array<number>() };
  for (let number = -warmUpPairs; number < pairs; number += 1) {
    const isForbiddenFirst = random.below(2) === 0;
    const first = await timeOf(isForbiddenFirst ? forbidden : absent, key);
    const second = await timeOf(isForbiddenFirst ? absent : forbidden, key);
    if (number < 0) continue;
    times.forbidden.push(isForbiddenFirst ? first : second);
    times.absent.push(isForbiddenFirst ? second : first);
  }
  const { auc, low, high } = distinguishability(times.forbidden, times.absent);
  const area = `${auc.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  return [name, String(pairs), median(times.forbidden).toFixed(2), median(times.absent).toFixed(2), area];
}

/** @throws Error when the reply is anything but "not found": its time would say nothing. */
async function timeOf(url: string, key: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  await response.text();
  if (response.status !== 404) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - startedAt;
}
