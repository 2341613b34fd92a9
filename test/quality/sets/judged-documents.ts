import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaTypeOfName } from '@footnote/contracts';
import type { JudgedDocument } from './judged-set.ts';

/** A file as the command line client would send it: its media type by its name. */
export function fileDocument(folder: string, path: string, externalId = path): JudgedDocument {
  return {
    externalId,
    mediaType: mediaTypeOfName(path) ?? 'application/octet-stream',
    read: () => readFile(join(folder, path)),
    access: { everyone: true, groups: [], users: [] },
    sensitivity: 'internal',
  };
}

/** A text of a collection, without a file of its own. */
export function textDocument({ _id, title, text }: { _id: string; title: string; text: string }): JudgedDocument {
  return {
    externalId: _id,
    ...(title.trim() !== '' && { title }),
    mediaType: 'text/plain',
    read: () => Promise.resolve(new TextEncoder().encode(text)),
    access: { everyone: true, groups: [], users: [] },
    sensitivity: 'public',
  };
}
