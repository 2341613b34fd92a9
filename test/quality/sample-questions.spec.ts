import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeText } from '@footnote/core';
import { openReaderProcess } from '@footnote/readers';

interface JudgedQuestion {
  id: string;
  type: string;
  question: string;
  answer: string;
  gold: { path: string; quote: string }[];
  must: string[][];
  must_not: string[];
  route: string;
  history?: { role: string; content: string }[];
  as?: string[];
  notes: string;
}

interface SampleDocument {
  file: string;
  access: { everyone?: boolean; groups?: string[] };
}

/** How many of each type, so that a question that is dropped by mistake is missed. */
const countOf = {
  faq: 15,
  paraphrase: 13,
  keyword: 6,
  numeric: 8,
  procedure: 7,
  who: 5,
  compare: 5,
  multihop: 5,
  followup: 4,
  typo: 2,
  clarification: 3,
  conflict: 3,
  outdated: 4,
  'false-premise': 4,
  spanish: 3,
  german: 3,
  unanswerable: 30,
};
const routes = ['small', 'large', 'clarify', 'abstain'];

const folder = new URL('../../data/sample/', import.meta.url);
const { documents } = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')) as {
  documents: SampleDocument[];
};
const questions = readFileSync(new URL('sample.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as JudgedQuestion);
const answerable = questions.filter(({ type }) => type !== 'unanswerable');
const unanswerable = questions.filter(({ type }) => type === 'unanswerable');

const reader = openReaderProcess();
const textOf = new Map<string, string>();

beforeAll(async () => {
  for (const { file } of documents) {
    const request = { mediaType: '', fileName: file.split('/').at(-1) ?? file, signal: AbortSignal.any([]) };
    const { blocks } = await reader.read({ ...request, bytes: readFileSync(new URL(file, folder)) });
    textOf.set(file, composeText(blocks).text);
  }
});

afterAll(() => reader.close());

const holds = (text: string, phrase: string): boolean => text.toLowerCase().includes(phrase.toLowerCase());

function canRead({ as = [] }: JudgedQuestion, path: string): boolean {
  const access = documents.find(({ file }) => file === path)?.access;
  return access?.everyone === true || as.some((group) => access?.groups?.includes(group) === true);
}

describe('the judged questions on the sample handbook', () => {
  it('are 120 with ids of their own, as many of each type as planned', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(120);
    const counts = Map.groupBy(questions, ({ type }) => type);
    expect(Object.fromEntries([...counts].map(([type, all]) => [type, all.length]))).toEqual(countOf);
    expect(questions.filter(({ route }) => !routes.includes(route))).toEqual([]);
  });

  it('quote pages word for word, as they are read, and only pages that their reader may see', () => {
    const golds = answerable.flatMap((question) => question.gold.map((gold) => ({ question, ...gold })));
    const wrong = golds.filter(
      ({ question, path, quote }) => textOf.get(path)?.includes(quote) !== true || !canRead(question, path),
    );
    expect(wrong.map(({ question, path, quote }) => ({ id: question.id, path, quote }))).toEqual([]);
    expect(answerable.filter(({ gold, must }) => gold.length === 0 || must.length === 0)).toEqual([]);
  });

  it('ask for phrases that their own answer has, and forbid none of it', () => {
    const unmet = answerable.filter(
      ({ answer, must, must_not }) =>
        must.some((alternatives) => !alternatives.some((phrase) => holds(answer, phrase))) ||
        must_not.some((phrase) => holds(answer, phrase)),
    );
    expect(unmet.map(({ id }) => id)).toEqual([]);
  });

  it('have no gold and no required facts where nothing answers', () => {
    const inconsistent = unanswerable.filter(
      ({ gold, must, route }) => gold.length > 0 || must.length > 0 || route !== 'abstain',
    );
    expect(inconsistent.map(({ id }) => id)).toEqual([]);
  });

  it('are asked alike with and without the group that may read the answer', () => {
    const closed = answerable.filter(({ as }) => as !== undefined).map(({ question }) => question);
    const refused = unanswerable.filter(({ notes }) => notes.startsWith('access:')).map(({ question }) => question);
    expect(closed.length).toBeGreaterThan(0);
    expect(refused.toSorted()).toEqual(closed.toSorted());
  });

  it('tell what was said before where they follow on', () => {
    const withHistory = questions.filter(({ history }) => history !== undefined);
    expect(withHistory.map(({ type }) => type)).toEqual(withHistory.map(() => 'followup'));
    expect(withHistory).toHaveLength(countOf.followup);
    for (const { history } of withHistory) expect(history?.at(0)?.role).toBe('user');
  });
});
