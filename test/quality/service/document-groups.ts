import type { AccessRequest } from '@footnote/contracts';
import type { JudgedDocument, JudgedQuestion, JudgedSet } from '../sets/judged-set.ts';

/**
 * The access under which a document is stored: for those of the set who may read it, and for a group of its own, so that
 * an asker can be given every document but one. Nobody but our askers is in these groups, on a shared service neither.
 */
export function storedAccess(set: JudgedSet, document: JudgedDocument): AccessRequest {
  return { everyone: false, groups: [...readersOf(set, document), ownGroup(set, document)], users: [] };
}

/** Groups of the asker of a question; `withoutGold`: those of each document that they may read and that is not gold. */
export function askerGroups(
  set: JudgedSet,
  question: JudgedQuestion,
  { withoutGold }: { withoutGold: boolean },
): string[] {
  if (!withoutGold) {
    return ['everyone', ...question.groups.map((group) => `group-${group}`)].map((reader) => groupOf(set, reader));
  }
  const readable = set.documents.filter((document) => canRead(question, document) && !isGold(question, document));
  return readable.map((document) => ownGroup(set, document));
}

/** Groups of one who may read every document: the administrator may manage them all and read none of them. */
export function everyReaderGroups(set: JudgedSet): string[] {
  return [...new Set(set.documents.flatMap((document) => readersOf(set, document)))];
}

/** By the set's own rules. */
export function canRead(question: JudgedQuestion, { access }: JudgedDocument): boolean {
  return access.everyone || access.groups.some((group) => question.groups.includes(group));
}

export function isGold(question: JudgedQuestion, { externalId }: JudgedDocument): boolean {
  return question.gold.some((place) => place.externalId === externalId);
}

function readersOf(set: JudgedSet, { access: { everyone, groups } }: JudgedDocument): string[] {
  const readers = [...(everyone ? ['everyone'] : []), ...groups.map((group) => `group-${group}`)];
  return readers.map((reader) => groupOf(set, reader));
}

function ownGroup(set: JudgedSet, document: JudgedDocument): string {
  return groupOf(set, `document-${set.documents.indexOf(document)}`);
}

function groupOf({ name }: JudgedSet, reader: string): string {
  return `quality-${name}-${reader}`;
}
