import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PassageIndex } from '@footnote/core';
import {
  buildIndexedPassage,
  buildPassageFilter,
  buildPassageOwner,
  unitVector,
} from '../builders/passage-builders.ts';
import { buildDetailedPassage, buildDocumentPassage, buildVersionPassage } from '../builders/passage-variants.ts';
import { describePassageAccess } from './describe-passage-access.ts';
import { lexical, searchLimit, semantic } from './passage-searches.ts';

/** What an adapter gives to be tested: an empty index of four dimensions, and a way to put it away. */
export interface PassageIndexUnderTest {
  index: PassageIndex;
  close(): Promise<void>;
}

type Current = () => PassageIndex;

/** The contract of `PassageIndex`, for every implementation. `open` is called once a test. */
export function describePassageIndex(name: string, open: () => Promise<PassageIndexUnderTest>): void {
  describe(name, () => {
    let current: PassageIndexUnderTest;
    beforeEach(async () => {
      current = await open();
    });
    afterEach(() => current.close());
    const index = () => current.index;

    describeEmptyIndex(index);
    describeLexicalSearch(index);
    describeSemanticSearch(index);
    describeVersions(index);
    describeOwners(index);
    describe('filters', () => describeFilters(index));
    describePassageAccess(index);
  });
}

function describeEmptyIndex(index: Current): void {
  it('finds nothing in an empty index', async () => {
    expect(await lexical(index(), 'holiday')).toEqual([]);
    expect(await semantic(index(), unitVector(1, 0, 0, 0))).toEqual([]);
    expect(await index().count()).toBe(0);
    expect(await index().deleteDocument('doc_unknown')).toBe(0);
  });

  it('takes an empty list of passages', async () => {
    await index().addVersions([]);
    expect(await index().count()).toBe(0);
  });
}

function describeLexicalSearch(index: Current): void {
  it('gives back every field of a passage that it finds', async () => {
    const row = buildDetailedPassage();
    await index().addVersions([row]);
    const [found] = await index().searchLexical({ text: 'carers', filter: buildPassageFilter(), limit: 1 });
    expect(found).toEqual({ passage: row.passage, owner: row.owner, score: expect.any(Number) });
    expect(found?.score).toBeGreaterThan(0);
  });

  it('finds a passage by a word of its title, its headings or its text', async () => {
    const passage = { headingPath: ['Leave', 'Parental'], text: 'Sixteen weeks.' };
    await index().addVersions([buildIndexedPassage({ passage, owner: { title: 'Benefits' } })]);
    for (const word of ['benefits', 'parental', 'weeks']) expect(await lexical(index(), word)).toHaveLength(1);
  });

  it('ranks a passage whose title and text have the word before one whose text has it', async () => {
    const passage = { text: 'Ask about laptops here.' };
    const titled = buildDocumentPassage('titled', { passage, owner: { title: 'Laptops' } });
    await index().addVersions([buildDocumentPassage('mention', { passage, owner: { title: 'Offices' } }), titled]);
    expect(await lexical(index(), 'laptops')).toEqual(['titled', 'mention']);
  });

  it('finds nothing for words that no passage has, and for no words', async () => {
    await index().addVersions([buildIndexedPassage()]);
    for (const text of ['xylophone', '', '   ', '?!', '\u0000']) expect(await lexical(index(), text)).toEqual([]);
  });

  it('reads the text of a query as plain words, never as a syntax', async () => {
    await index().addVersions([buildIndexedPassage({ passage: { text: 'Paid holiday for staff.' } })]);
    for (const text of [
      '+holiday -staff',
      '"holiday',
      'title:holiday^9',
      'holiday)) OR ((',
      '{"match":"holiday"}',
      "holiday'",
    ])
      expect(await lexical(index(), text)).toHaveLength(1);
  });

  it('returns the best first and no more than the limit', async () => {
    const rows = [1, 2, 3, 4].map((times) =>
      buildDocumentPassage(`d${times}`, { passage: { text: `${'train '.repeat(times)}ticket` } }),
    );
    await index().addVersions(rows);
    const found = await index().searchLexical({ text: 'train', filter: buildPassageFilter(), limit: 3 });
    const scores = found.map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect(scores).toEqual(scores.toSorted((first, second) => second - first));
  });
}

function describeSemanticSearch(index: Current): void {
  it('orders by cosine similarity, and leaves out passages without a vector', async () => {
    await index().addVersions([
      buildDocumentPassage('opposite', { vector: unitVector(-1, 0, 0, 0) }),
      buildDocumentPassage('near', { vector: unitVector(1, 1, 0, 0) }),
      buildDocumentPassage('same', { vector: unitVector(1, 0, 0, 0) }),
      buildDocumentPassage('none', { vector: null }),
    ]);
    const query = { vector: unitVector(1, 0, 0, 0), filter: buildPassageFilter(), limit: searchLimit };
    const found = await index().searchSemantic(query);
    expect(found.map(({ passage }) => passage.documentId)).toEqual(['same', 'near', 'opposite']);
    expect(found.map(({ score }) => score.toFixed(3))).toEqual(['1.000', '0.707', '-1.000']);
  });

  it('finds a passage without a vector by its words', async () => {
    await index().addVersions([buildIndexedPassage({ vector: null })]);
    expect(await lexical(index(), 'holiday')).toHaveLength(1);
  });

  it('lists each document that has passages without a vector', async () => {
    const vector = unitVector(1, 0, 0, 0);
    const unembedded = [buildVersionPassage('ver_1', 0, 'One.'), buildVersionPassage('ver_1', 1, 'Two.')];
    await index().addVersions([...unembedded, buildDocumentPassage('embedded', { vector })]);
    expect(await index().listDocumentsWithoutVectors()).toEqual(['doc_1']);
    await index().addVersions(unembedded.map((passage) => ({ ...passage, vector })));
    expect(await index().listDocumentsWithoutVectors()).toEqual([]);
  });

  it.each([
    ['a number that is not finite', [Number.NaN, 0, 0, 1]],
    ['another length than one', [2, 0, 0, 0]],
    ['other dimensions', [1, 0, 0]],
  ])('refuses a vector with %s', async (_reason, values) => {
    const vector = Float32Array.from(values);
    await expect(index().addVersions([buildIndexedPassage({ vector })])).rejects.toThrow();
    await expect(semantic(index(), vector)).rejects.toThrow();
    expect(await index().count()).toBe(0);
  });
}

function describeVersions(index: Current): void {
  it('replaces a version that is there already', async () => {
    const first = [buildVersionPassage('ver_1', 0, 'Old words.'), buildVersionPassage('ver_1', 1, 'More words.')];
    await index().addVersions([...first, buildVersionPassage('ver_2', 0, 'Other words.')]);
    await index().addVersions([buildVersionPassage('ver_1', 0, 'New letters.')]);
    expect(await index().count()).toBe(2);
    expect(await lexical(index(), 'old more')).toEqual([]);
    expect(await lexical(index(), 'letters other')).toHaveLength(2);
  });

  it('keeps one copy of a version that several add at the same time', async () => {
    const rows = [buildVersionPassage('ver_1', 0, 'One copy.'), buildVersionPassage('ver_1', 1, 'Of each.')];
    await Promise.all(Array.from({ length: 8 }, () => index().addVersions(rows)));
    expect(await index().count()).toBe(2);
  });

  it('removes the other versions of a document, and nothing of other documents', async () => {
    await index().addVersions([
      buildVersionPassage('ver_1', 0, 'Version one.'),
      buildVersionPassage('ver_2', 0, 'Version two.'),
      buildDocumentPassage('other', { passage: { versionId: 'ver_3', id: 'ver_3:0', text: 'Version three.' } }),
    ]);
    await index().keepOnlyVersion('doc_1', 'ver_2');
    expect(await index().count()).toBe(2);
    expect(await lexical(index(), 'one')).toEqual([]);
    expect(await lexical(index(), 'two three')).toHaveLength(2);
  });

  it('deletes every passage of a document, and says how many there were', async () => {
    const rows = [buildVersionPassage('ver_1', 0, 'Gone soon.'), buildVersionPassage('ver_2', 0, 'Gone too.')];
    await index().addVersions([...rows, buildDocumentPassage('other', { passage: { text: 'Stays here.' } })]);
    expect(await index().deleteDocument('doc_1')).toBe(2);
    expect(await lexical(index(), 'gone')).toEqual([]);
    expect(await lexical(index(), 'stays')).toEqual(['other']);
    expect(await index().deleteDocument('doc_1')).toBe(0);
  });
}

function describeOwners(index: Current): void {
  it('applies a new owner to every passage of the document', async () => {
    await index().addVersions([
      buildVersionPassage('ver_1', 0, 'First.'),
      buildVersionPassage('ver_1', 1, 'Second.'),
      buildDocumentPassage('other', {}),
    ]);
    const owner = { ...buildDetailedPassage().owner, title: 'Wellbeing' };
    await index().updateOwner('doc_1', owner);
    expect(await lexical(index(), 'wellbeing')).toEqual(['doc_1', 'doc_1']);
    const [found] = await index().searchLexical({ text: 'second', filter: buildPassageFilter(), limit: 1 });
    expect(found?.owner).toEqual(owner);
    expect(await index().count()).toBe(3);
  });

  it('applies a new access to every passage of some documents, and changes nothing else', async () => {
    const owner = buildDetailedPassage().owner;
    for (const id of ['first', 'second', 'other']) await index().addVersions([buildDocumentPassage(id, { owner })]);
    const access = { everyone: true, groups: [], users: [], deny: { groups: ['hr'], users: [] } };
    await index().updateAccess(['first', 'second', 'unknown'], access);
    await index().updateAccess([], { everyone: false, groups: [], users: [] });
    const found = await index().searchLexical({ text: 'holiday', filter: buildPassageFilter(), limit: 5 });
    const owners = new Map(found.map((each) => [each.passage.documentId, each.owner]));
    const changed = { ...owner, access };
    expect(Object.fromEntries(owners)).toEqual({ first: changed, second: changed, other: owner });
    expect(await lexical(index(), 'holiday', [{ user: null, groups: ['hr'] }])).toEqual(['other']);
  });

  it('hides a document at once when its access is taken away', async () => {
    await index().addVersions([buildDocumentPassage('doc_1', { vector: unitVector(1, 0, 0, 0) })]);
    await index().updateOwner('doc_1', buildPassageOwner({ access: { everyone: false, groups: [], users: [] } }));
    expect(await lexical(index(), 'holiday')).toEqual([]);
    expect(await semantic(index(), unitVector(1, 0, 0, 0))).toEqual([]);
  });
}

function describeFilters(index: Current): void {
  const may = new Date('2026-05-14T00:00:00Z');
  const june = new Date('2026-06-01T12:00:00.123Z');

  beforeEach(() =>
    index().addVersions([
      buildDocumentPassage('may', {
        owner: { source: 'handbook', mediaType: 'text/html', modifiedAt: may, metadata: { team: "people's" } },
      }),
      buildDocumentPassage('june', {
        owner: { source: 'wiki', modifiedAt: june, metadata: { team: 'people', a: 'b=c' } },
      }),
      buildDocumentPassage('undated', { owner: { source: 'wiki', metadata: { 'a=b': 'c' } } }),
    ]),
  );

  it.each([
    ['no filter', {}, ['june', 'may', 'undated']],
    ['a source', { sources: ['wiki'] }, ['june', 'undated']],
    ['sources', { sources: ['wiki', 'handbook'] }, ['june', 'may', 'undated']],
    ['an unknown source', { sources: ['none'] }, []],
    ['a media type', { mediaTypes: ['text/html'] }, ['may']],
    ['modified after, inclusive', { modifiedAfter: june }, ['june']],
    ['modified before, inclusive', { modifiedBefore: may }, ['may']],
    ['a time between', { modifiedAfter: may, modifiedBefore: june }, ['june', 'may']],
    ['a metadata pair', { metadata: { team: 'people' } }, ['june']],
    ['a metadata value with a quote', { metadata: { team: "people's" } }, ['may']],
    ['a metadata value with the separator', { metadata: { a: 'b=c' } }, ['june']],
    ['a metadata key with the separator', { metadata: { 'a=b': 'c' } }, ['undated']],
    ['two metadata pairs', { metadata: { team: 'people', a: 'other' } }, []],
    ['an inherited property name', { metadata: { constructor: 'x' } }, []],
  ])('filters by %s', async (_name, changes, expected) => {
    const filter = buildPassageFilter(changes);
    const found = await index().searchLexical({ text: 'holiday', filter, limit: searchLimit });
    expect(found.map(({ passage }) => passage.documentId).toSorted()).toEqual(expected);
  });
}
