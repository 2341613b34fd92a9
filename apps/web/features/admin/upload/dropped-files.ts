import type { ChosenFile } from './chosen-files.ts';
import { uploadLimits } from './upload.limits.ts';

/**
 * Every file of a drop, folders walked to their ends. What a drop holds can be asked for only while its event runs,
 * so this must be called at once; the walking then takes its time.
 */
export function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return collect(entries);
}

async function collect(entries: { entry: FileSystemEntry | null; file: File | null }[]): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const { entry, file } of entries) {
    if (entry !== null) await walk(entry, files, 0);
    else if (file !== null) files.push({ path: file.name, file });
  }
  return files;
}

/** One more file than the limit is walked to, so that going over it is noticed. */
async function walk(entry: FileSystemEntry, files: ChosenFile[], depth: number): Promise<void> {
  if (files.length > uploadLimits.filesMax || depth > uploadLimits.folderDepthMax) return;
  if (isFile(entry)) files.push({ path: entry.fullPath, file: await fileOf(entry) });
  if (isFolder(entry)) for (const child of await childrenOf(entry)) await walk(child, files, depth + 1);
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A browser gives the entries of a folder in portions; the last one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  while (children.length <= uploadLimits.filesMax) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    children.push(...portion);
  }
  return children;
}
