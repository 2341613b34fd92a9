import { UnreadableDocumentError, type ReadBlock, type ReadResult } from '@footnote/core';
import { readerLimits } from '../reader.limits.ts';
import { formats } from '../readers.ts';

const mediaTypes: ReadonlySet<unknown> = new Set(formats.flatMap((format) => format.mediaTypes));
const blockKinds: ReadonlySet<unknown> = new Set(['heading', 'paragraph', 'list-item', 'table-row', 'code']);

/**
 * The child has touched hostile bytes, so what it says is checked like any other input.
 * @throws UnreadableDocumentError the child's own problem, or `unreadable` for a reply that no honest child gives
 */
export function checkReply(reply: unknown): ReadResult {
  if (isRecord(reply) && isNotice(reply['problem'])) {
    throw new UnreadableDocumentError(reply['problem'].code, reply['problem'].detail);
  }
  const result = isRecord(reply) ? reply['result'] : null;
  if (
    !isRecord(result) ||
    !isTitle(result['title']) ||
    !isMediaType(result['mediaType']) ||
    !isBlocks(result['blocks']) ||
    !isWarnings(result['warnings'])
  ) {
    throw new UnreadableDocumentError('unreadable', 'The reader gave an answer that does not hold its limits.');
  }
  const { title, mediaType, blocks, warnings } = result;
  return { title, mediaType, blocks, warnings };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, charactersMax: number): value is string {
  return typeof value === 'string' && value.length <= charactersMax && value.isWellFormed() && !value.includes('\0');
}

function isTitle(value: unknown): value is string | null {
  return value === null || isText(value, readerLimits.titleCharactersMax);
}

function isMediaType(value: unknown): value is string {
  return mediaTypes.has(value);
}

function isBlocks(value: unknown): value is ReadBlock[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > readerLimits.blocksMax) return false;
  if (!value.every(isBlock)) return false;
  return value.reduce((sum, block) => sum + block.text.length, 0) <= readerLimits.charactersMax;
}

function isBlock(value: unknown): value is ReadBlock {
  if (!isRecord(value) || !blockKinds.has(value['kind'])) return false;
  const { text, level, page } = value;
  return isText(text, readerLimits.charactersMax) && text.trim() !== '' && isCount(level) && isCount(page);
}

function isCount(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && Number(value) >= 1);
}

function isWarnings(value: unknown): value is ReadResult['warnings'] {
  return Array.isArray(value) && value.length <= readerLimits.warningsMax && value.every(isNotice);
}

function isNotice(value: unknown): value is { code: string; detail: string } {
  return isRecord(value) && isText(value['code'], 100) && isText(value['detail'], readerLimits.warningCharactersMax);
}
