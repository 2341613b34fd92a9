import { sha256Hex } from '../shared/sha256-hex.ts';
import { composeText } from './compose-text.ts';
import { UnreadableDocumentError, type DocumentReader } from './document-reader.ts';
import type { ReadContent } from './document-stores.ts';
import type { DocumentProblem } from './document.ts';
import { ingestionLimits } from './ingestion.limits.ts';

export interface ReadVersionRequest {
  bytes: Uint8Array;
  mediaType: string;
  fileName: string;
  signal: AbortSignal;
}

export interface ReadVersion {
  content: ReadContent;
  title: string | null;
  mediaType: string;
  warnings: DocumentProblem[];
}

/** Bytes to the one text that everything else is an offset into. @throws UnreadableDocumentError */
export async function readVersion(reader: DocumentReader, request: ReadVersionRequest): Promise<ReadVersion> {
  const result = await reader.read(request);
  const { text, blocks } = composeText(result.blocks);
  if (text.trim() === '') {
    throw new UnreadableDocumentError('empty', 'The document has no text. Add text to it, or remove it.');
  }
  if (text.length > ingestionLimits.textCharactersMax) {
    throw new UnreadableDocumentError(
      'limit',
      `The document has more than ${ingestionLimits.textCharactersMax.toLocaleString('en')} characters of text. Split it into parts.`,
    );
  }
  const title = result.title?.slice(0, ingestionLimits.titleCharactersMax).trim() ?? '';
  const content = { text, blocks, contentHash: await sha256Hex(text) };
  const { mediaType, warnings } = result;
  return { content, title: title === '' ? null : title, mediaType, warnings };
}
