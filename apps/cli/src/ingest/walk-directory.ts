import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOfName } from '@footnote/contracts';
import { OperatorError } from '../operator-error.ts';
import { ingestLimits } from './ingest.limits.ts';

export interface FoundFile {
  path: string;
  /** Relative to the directory, with `/` on every system: the identity of the document. */
  externalId: string;
  mediaType: string;
  bytes: number;
  modifiedAt: Date;
}

export type PassedOverReason = 'hidden' | 'a link' | 'a type that is not read' | 'too large' | 'empty' | 'too deep';

export interface WalkedDirectory {
  files: FoundFile[];
  passedOver: Map<PassedOverReason, number>;
}

export interface WalkLimits {
  filesMax: number;
  depthMax: number;
  fileBytesMax: number;
}

/**
 * Lists the files to ingest, in the order of their names. Links are not followed, so nothing outside the directory gets in.
 * @throws OperatorError when the directory cannot be read or has more files than the limit
 */
export async function walkDirectory(root: string, limits: WalkLimits = ingestLimits): Promise<WalkedDirectory> {
  const walked: WalkedDirectory = { files: [], passedOver: new Map() };
  const isDirectory = await stat(root).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isDirectory) throw new OperatorError(`${root} is not a directory`, 'name one that is there');
  await walk({ root, limits, walked }, '', 0);
  walked.files.sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
  return walked;
}

interface Walk {
  root: string;
  limits: WalkLimits;
  walked: WalkedDirectory;
}

async function walk(task: Walk, directory: string, depth: number): Promise<void> {
  const { root, limits, walked } = task;
  for await (const entry of await opendir(join(root, directory))) {
    const externalId = directory === '' ? entry.name : `${directory}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (entry.name.startsWith('.')) passOver(walked, 'hidden');
    else if (entry.isSymbolicLink()) passOver(walked, 'a link');
    else if (isFolder && depth >= limits.depthMax) passOver(walked, 'too deep');
    else if (isFolder) await walk(task, externalId, depth + 1);
    else await addFile(task, externalId);
  }
}

async function addFile({ root, limits, walked }: Walk, externalId: string): Promise<void> {
  const path = join(root, externalId);
  const mediaType = mediaTypeOfName(externalId);
  if (mediaType === null) return passOver(walked, 'a type that is not read');
  const { size: bytes, mtime: modifiedAt } = await stat(path);
  if (bytes === 0) return passOver(walked, 'empty');
  if (bytes > limits.fileBytesMax) return passOver(walked, 'too large');
  if (walked.files.length >= limits.filesMax) {
    throw new OperatorError(`there are more than ${limits.filesMax} files`, 'ingest the directories below one by one');
  }
  walked.files.push({ path, externalId, mediaType, bytes, modifiedAt });
}

function passOver({ passedOver }: WalkedDirectory, reason: PassedOverReason): void {
  passedOver.set(reason, (passedOver.get(reason) ?? 0) + 1);
}
