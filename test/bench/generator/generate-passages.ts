import { setImmediate } from 'node:timers/promises';
import type { IndexedPassage, Passage, PassageOwner } from '@footnote/core';
import { SeededRandom } from '../seeded-random.ts';
import { ClusteredVectors } from './clustered-vectors.ts';
import { generateDocument, type GeneratedDocument } from './generated-document.ts';

export interface GenerateOptions {
  seed: number;
  /** At most `passagesMax`. */
  passages: number;
  /** A batch ends with the document that fills it. */
  passagesPerBatch: number;
}

export const passagesMax = 1_000_000;
export const everyoneGroup = 'all-staff';
/** A reader in one team finds one passage in so many, one in a project one in twice as many. */
const teams = 100;
const projects = 200;

const clusters = 256;

/**
 * Passages of whole documents with Zipf text, clustered vectors and access, in batches. The same for the same seed,
 * whatever the size of a batch; only one batch is in memory.
 */
export async function* generatePassages(options: GenerateOptions): AsyncGenerator<IndexedPassage[]> {
  const { seed, passages, passagesPerBatch } = options;
  if (passages > passagesMax) throw new RangeError(`at most ${passagesMax} passages can be generated`);
  const vectors = new ClusteredVectors(seed, clusters);
  let left = passages;
  for (let number = 0, batch: IndexedPassage[] = []; left > 0; number += 1) {
    const made = passagesOf(seed, generateDocument(seed, number), vectors).slice(0, left);
    batch.push(...made);
    left -= made.length;
    if (batch.length < passagesPerBatch && left > 0) continue;
    yield batch;
    batch = [];
    await setImmediate();
  }
}

/** Vectors as questions would have them: near what is there, and not the same as anything. */
export function generateQueryVectors(seed: number, count: number): Float32Array[] {
  const vectors = new ClusteredVectors(seed, clusters);
  const random = new SeededRandom(seed, -2);
  return Array.from({ length: count }, () => vectors.draw(random.below(vectors.clusters), random));
}

export function teamOf(documentNumber: number): string {
  return `team-${documentNumber % teams}`;
}

/** Spread over the teams, so that a project is no half of a team. */
export function projectOf(documentNumber: number): string {
  return `project-${Math.floor(documentNumber / 7) % projects}`;
}

function passagesOf(seed: number, document: GeneratedDocument, vectors: ClusteredVectors): IndexedPassage[] {
  const random = new SeededRandom(seed, 2 * document.number + 1);
  const cluster = random.below(vectors.clusters);
  const owner = ownerOf(document);
  const documentId = `document-${document.number}`;
  const versionId = `version-${document.number}`;
  let start = 0;
  const paragraphs = document.sections.flatMap(({ heading, paragraphs: texts }) =>
    texts.map((sentences) => ({ heading, sentences })),
  );
  return paragraphs.map(({ heading, sentences }, ordinal) => {
    const text = sentences.join(' ');
    const passage: Passage = {
      id: `${versionId}:${ordinal}`,
      documentId,
      versionId,
      text,
      start,
      end: start + text.length,
      headingPath: [document.title, heading],
      sentences: spansOf(sentences, start),
      page: null,
    };
    start = passage.end + 2;
    return { passage, owner, vector: vectors.draw(cluster, random) };
  });
}

function ownerOf({ number, title }: GeneratedDocument): PassageOwner {
  return {
    source: 'generated',
    title,
    mediaType: 'text/markdown',
    modifiedAt: null,
    access: { everyone: false, groups: [everyoneGroup, teamOf(number), projectOf(number)], users: [] },
    sensitivity: 'internal',
    metadata: {},
  };
}

function spansOf(sentences: string[], from: number): Passage['sentences'] {
  let start = from;
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
}
