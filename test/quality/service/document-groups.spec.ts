import { describe, expect, it } from '@jest/globals';
import type { JudgedDocument, JudgedQuestion, JudgedSet } from '../sets/judged-set.ts';
import { askerGroups, everyReaderGroups, storedAccess } from './document-groups.ts';

function document(externalId: string, groups: string[] = []): JudgedDocument {
  const access = { everyone: groups.length === 0, groups, users: [] };
  return {
    externalId,
    mediaType: 'text/plain',
    read: () => Promise.reject(new Error('not read')),
    access,
    sensitivity: 'internal',
  };
}

function question(gold: string[], groups: string[] = []): JudgedQuestion {
  return {
    id: 'q',
    type: 'faq',
    question: 'How many?',
    history: [],
    gold: gold.map((externalId) => ({ externalId })),
    must: [],
    mustNot: [],
    isAnswerable: true,
    groups,
  };
}

const set: JudgedSet = {
  name: 'tiny',
  description: '',
  measures: [],
  documents: [document('a'), document('b'), document('salaries', ['hr'])],
  questions: [],
};

/** External ids of what this asker gets to see of the stored documents. */
function seenBy(asked: JudgedQuestion, withoutGold: boolean): string[] {
  const groups = new Set(askerGroups(set, asked, { withoutGold }));
  const isSeen = (one: JudgedDocument) => storedAccess(set, one).groups.some((group) => groups.has(group));
  return set.documents.filter(isSeen).map(({ externalId }) => externalId);
}

describe('the groups of documents and askers', () => {
  it('show an asker what the set’s rules let them read', () => {
    expect(seenBy(question(['a']), false)).toEqual(['a', 'b']);
    expect(seenBy(question(['a'], ['hr']), false)).toEqual(['a', 'b', 'salaries']);
  });

  it('hide the gold documents, and open nothing else instead', () => {
    expect(seenBy(question(['a']), true)).toEqual(['b']);
    expect(seenBy(question(['salaries'], ['hr']), true)).toEqual(['a', 'b']);
  });

  it('show all of them to a reader who is in every group of the set', () => {
    const groups = everyReaderGroups(set);
    expect(groups).toHaveLength(2);
    expect(set.documents.every((one) => storedAccess(set, one).groups.some((group) => groups.includes(group)))).toBe(
      true,
    );
  });

  it('let nobody else in', () => {
    expect(set.documents.some((one) => storedAccess(set, one).everyone)).toBe(false);
  });
});
