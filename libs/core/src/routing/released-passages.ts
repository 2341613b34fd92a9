import { canRead } from '../access/can-read.ts';
import type { Sensitivity } from '../access/sensitivity.ts';
import type { Reader } from '../access/subject.ts';
import type { Document } from '../ingestion/document.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import type { LargeModel } from './large-model.ts';

const levels: readonly Sensitivity[] = ['public', 'internal', 'confidential', 'restricted'];

/**
 * The passages that may leave this machine, by the labels that their documents have now: no label, or a document that is
 * gone, closed to a reader or changed meanwhile, means no.
 */
export function releasedPassages(
  passages: readonly RetrievedPassage[],
  { documents, readers, max }: ReleaseRule,
): RetrievedPassage[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return passages.filter(({ passage }) => {
    const document = byId.get(passage.documentId);
    if (document === undefined || document.currentVersionId !== passage.versionId) return false;
    if (readers.length === 0 || !readers.every((reader) => canRead(reader, document.access))) return false;
    return isAtOrBelow(document.sensitivity, max);
  });
}

export interface ReleaseRule {
  /** As they are stored now. */
  documents: readonly Document[];
  readers: readonly Reader[];
  max: LargeModel['remoteSensitivityMax'];
}

function isAtOrBelow(label: Sensitivity | null, max: LargeModel['remoteSensitivityMax']): boolean {
  if (label === null || max === 'none') return false;
  return levels.indexOf(label) <= levels.indexOf(max);
}

/** The highest label among the passages' documents, for the record of why something was held back. */
export function highestLabel(documents: readonly Document[]): Sensitivity | 'unlabelled' {
  if (documents.some(({ sensitivity }) => sensitivity === null)) return 'unlabelled';
  return levels.findLast((level) => documents.some(({ sensitivity }) => sensitivity === level)) ?? 'unlabelled';
}
