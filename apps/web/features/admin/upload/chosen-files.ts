import { formatBytes, formatCount } from '../../../lib/format.ts';
import { uploadLimits } from './upload.limits.ts';

/** A file with its path as it was chosen or dropped: `leave/holidays.md`. */
export interface ChosenFile {
  path: string;
  file: File;
}

export interface SortedFiles {
  accepted: ChosenFile[];
  /** Refused before anything is sent, each with the reason. */
  refused: { path: string; reason: string }[];
  hiddenCount: number;
}

/** What of the chosen files can be uploaded. Hidden files (`.DS_Store`, `.git/…`) are left out. */
export function sortFiles(chosen: ChosenFile[]): SortedFiles {
  const sorted: SortedFiles = { accepted: [], refused: [], hiddenCount: 0 };
  for (const { path: given, file } of chosen) {
    // The same name is written in two ways by different systems; it must stay the same document.
    const path = given.normalize('NFC').replace(/^\/+/, '');
    const reason = refusalOf(path, file, sorted.accepted.length);
    if (path.split('/').some((part) => part.startsWith('.'))) sorted.hiddenCount += 1;
    else if (reason !== null) sorted.refused.push({ path, reason });
    else sorted.accepted.push({ path, file });
  }
  return sorted;
}

function refusalOf(path: string, file: Pick<File, 'size'>, acceptedCount: number): string | null {
  const { fileBytesMax, filesMax, pathCharactersMax } = uploadLimits;
  if (file.size > fileBytesMax) return `${formatBytes(file.size)}: the limit is ${formatBytes(fileBytesMax)} a file.`;
  if (path.length > pathCharactersMax) return `Its path is longer than ${formatCount(pathCharactersMax, 'character')}.`;
  if (acceptedCount >= filesMax) return `${formatCount(filesMax, 'file')} are the limit at once.`;
  return null;
}
