import type { ReadBlock } from '@footnote/core';
import { BlockCollector } from '../block-collector.ts';
import { decodeText } from '../decode-text.ts';
import { collectHtmlBlocks } from '../html/collect-html-blocks.ts';
import { findMetaCharset } from '../html/find-meta-charset.ts';
import { findBody } from '../html/html-parts.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { OfficePackage } from '../office/office-package.ts';
import type { Relationship } from '../office/relationships.ts';
import { collectTextBlocks } from '../text/collect-text-blocks.ts';

/** Pages and texts that a document shows in the middle of its own (altChunk), by the id of their relationship. */
export async function readInsertedFiles(
  parts: OfficePackage,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<ReadonlyMap<string, ReadBlock[]>> {
  const files = new Map<string, ReadBlock[]>();
  for (const [id, { type, target, external }] of relationships) {
    if (type !== 'aFChunk' || external) continue;
    const blocks = blocksOf(target, await parts.read(target));
    if (blocks !== null) files.set(id, blocks);
  }
  return files;
}

/** Null for the kinds of files that are not read in this place. */
function blocksOf(name: string, bytes: Uint8Array | null): ReadBlock[] | null {
  if (bytes === null) return null;
  const collector = new BlockCollector();
  if (/\.x?html?$/i.test(name)) {
    collectHtmlBlocks(findBody(parseHtml(decodeText(bytes, findMetaCharset(bytes)))), collector);
  } else if (/\.txt$/i.test(name)) {
    collectTextBlocks(decodeText(bytes, null), collector);
  } else {
    return null;
  }
  return collector.isEmpty ? [] : collector.finish(null).blocks;
}
