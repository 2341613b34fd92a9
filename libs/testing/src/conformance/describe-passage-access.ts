import { expect, it } from '@jest/globals';
import { canRead, type Access, type IndexedPassage, type PassageIndex, type Reader } from '@footnote/core';
import * as fc from 'fast-check';
import { accessArbitraries } from '../builders/access-arbitraries.ts';
import { unitVector } from '../builders/passage-builders.ts';
import { buildDocumentPassage } from '../builders/passage-variants.ts';
import { lexical, semantic } from './passage-searches.ts';

/** Nobody finds a passage that they may not read; everybody finds all that they may. */
export function describePassageAccess(index: () => PassageIndex): void {
  it('finds nothing for nobody', async () => {
    await index().addVersions([buildDocumentPassage('open', { vector: unitVector(1, 0, 0, 0) })]);
    expect(await lexical(index(), 'holiday', [])).toEqual([]);
    expect(await semantic(index(), unitVector(1, 0, 0, 0), [])).toEqual([]);
  });

  it('finds exactly what every reader may read, whatever their names are', async () => {
    const scenario = fc.record({
      accesses: fc.array(accessArbitrary, { minLength: 1, maxLength: 8 }),
      audiences: fc.array(fc.array(readerArbitrary, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(scenario, async ({ accesses, audiences }) => {
        const topic = `topic${round++}`;
        await index().addVersions(accesses.map((access, position) => accessRow(topic, access, position)));
        for (const readers of audiences) await expectWhatTheyMayRead(index(), { topic, accesses, readers });
      }),
      { numRuns: 15 },
    );
  }, 60_000);
}

const { access: accessArbitrary, reader: readerArbitrary } = accessArbitraries();

async function expectWhatTheyMayRead(
  index: PassageIndex,
  { topic, accesses, readers }: { topic: string; accesses: Access[]; readers: Reader[] },
): Promise<void> {
  const readable = accesses.flatMap((access, position) =>
    readers.every((reader) => canRead(reader, access)) ? [`${topic}_${position}`] : [],
  );
  expect((await lexical(index, topic, readers)).toSorted()).toEqual(readable);
  const near = await semantic(index, unitVector(1, 0, 0, 0), readers);
  expect(near.filter((id) => id.startsWith(`${topic}_`)).toSorted()).toEqual(readable);
}

function accessRow(topic: string, access: Access, position: number): IndexedPassage {
  const changes = { passage: { text: `About ${topic}.` }, owner: { access }, vector: unitVector(1, 0, 0, 0) };
  return buildDocumentPassage(`${topic}_${position}`, changes);
}
