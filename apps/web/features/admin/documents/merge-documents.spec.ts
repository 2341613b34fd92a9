import type { Document } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { appendPage, mergeFirstPage, type Listed } from './merge-documents.ts';

const none = new Set<string>();
const numbersOf = ({ items }: Listed) => items.map(({ id }) => Number(id.slice('doc_'.length)));
const listOf = (numbers: number[], nextCursor: string | null = null): Listed => ({
  items: numbers.map((number) => documentOf(number)),
  nextCursor,
});

/** The higher the number, the newer. */
function documentOf(number: number, changes: Partial<Document> = {}): Document {
  const createdAt = `2026-05-01T00:00:0${number}.000Z`;
  return {
    id: `doc_${number}`,
    source: 'team',
    externalId: `${number}.md`,
    uri: null,
    title: `Document ${number}`,
    mediaType: 'text/markdown',
    status: 'ready',
    problem: null,
    warnings: [],
    currentVersionId: 'ver_1',
    access: { everyone: true, groups: [], users: [] },
    sensitivity: null,
    modifiedAt: null,
    metadata: {},
    passages: 1,
    createdAt,
    updatedAt: createdAt,
    ...changes,
  };
}

describe('a list of documents that is read again', () => {
  it('takes over what is new and changed, and drops what is gone', () => {
    const shown = { items: [documentOf(3, { status: 'queued' }), documentOf(2), documentOf(1)], nextCursor: null };
    const merged = mergeFirstPage(shown, listOf([4, 3, 1]), none);
    expect(numbersOf(merged)).toEqual([4, 3, 1]);
    expect(merged.items[1]?.status).toBe('ready');
  });

  it('keeps what was shown below the first page, and goes on after it', () => {
    const merged = mergeFirstPage(listOf([3, 2, 1], 'after 1'), listOf([4, 3], 'after 3'), none);
    expect([numbersOf(merged), merged.nextCursor]).toEqual([[4, 3, 2, 1], 'after 1']);
    const whole = mergeFirstPage(listOf([2, 1]), listOf([3, 2], 'after 2'), none);
    expect([numbersOf(whole), whole.nextCursor]).toEqual([[3, 2, 1], null]);
  });

  it('begins anew when more has come than a page holds, so that no gap is hidden', () => {
    const merged = mergeFirstPage(listOf([2, 1]), listOf([8, 7], 'after 7'), none);
    expect([numbersOf(merged), merged.nextCursor]).toEqual([[8, 7], 'after 7']);
  });

  it('keeps a deleted document in its place while its receipt is shown', () => {
    expect(numbersOf(mergeFirstPage(listOf([3, 2, 1]), listOf([3, 1]), new Set(['doc_2'])))).toEqual([3, 2, 1]);
  });

  it('shows each document once when a page overlaps what is shown', () => {
    expect(numbersOf(appendPage(listOf([3, 2]), listOf([2, 1])))).toEqual([3, 2, 1]);
  });
});
