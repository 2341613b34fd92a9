import { UnreadableDocumentError, type ReadRequest, type ReadResult } from '@footnote/core';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { BlockCollector } from '../block-collector.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadNested } from '../format.ts';
import { FormatReader } from '../format-reader.ts';
import { collectHtmlBlocks } from '../html/collect-html-blocks.ts';
import { findBody } from '../html/html-parts.ts';
import { parseHtml } from '../html/parse-html.ts';
import { readerLimits } from '../reader.limits.ts';
import { collectTextBlocks } from '../text/collect-text-blocks.ts';

/** MIME parts in each other; mail programs make a handful. */
const partsNestingMax = 20;

/** Reads an e-mail: who wrote to whom and when, what it says, and then what is attached. */
export class EmlReader extends FormatReader {
  readonly #readNested: ReadNested;

  constructor(mediaTypes: readonly string[], readNested: ReadNested) {
    super(mediaTypes);
    this.#readNested = readNested;
  }

  protected async collect({ bytes, signal }: ReadRequest, collector: BlockCollector): Promise<string | null> {
    const email = await parseEmail(bytes);
    const subject = email.subject?.trim() ?? '';
    collector.add({ kind: 'heading', level: 1, text: subject });
    addHeader(email, collector);
    addBody(email, collector);
    await this.#addAttachments(email.attachments, { collector, signal });
    return subject === '' ? null : subject;
  }

  async #addAttachments(
    attachments: readonly Attachment[],
    { collector, signal }: { collector: BlockCollector; signal: AbortSignal },
  ): Promise<void> {
    const unread: string[] = [];
    for (const [index, attachment] of attachments.entries()) {
      const name = attachment.filename ?? `attachment ${index + 1}`;
      const result = index < readerLimits.attachmentsMax ? await this.#read(attachment, name, signal) : 'one too many';
      if (typeof result === 'string') {
        if (!attachment.related) unread.push(`${name} (${result})`);
        continue;
      }
      collector.add({ kind: 'heading', level: 2, text: name });
      collector.addNested(result.blocks, 2);
    }
    if (unread.length > 0) collector.warn('attachments', `Attachments that are not read: ${unread.join(', ')}.`);
  }

  /** The attachment, or the code of the problem that it has: an e-mail is worth reading without it. */
  async #read(attachment: Attachment, fileName: string, signal: AbortSignal): Promise<ReadResult | string> {
    const bytes = toBytes(attachment.content);
    try {
      return await this.#readNested({ bytes, mediaType: attachment.mimeType, fileName, signal });
    } catch (error) {
      if (error instanceof UnreadableDocumentError) return error.code;
      throw error;
    }
  }
}

async function parseEmail(bytes: Uint8Array): Promise<Email> {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const raw = isUtf16 ? new TextEncoder().encode(decodeText(bytes, null)) : bytes;
  let email: Email;
  try {
    email = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: partsNestingMax });
  } catch (cause) {
    throw new UnreadableDocumentError('unreadable', 'The e-mail is damaged. Save it again as .eml.', { cause });
  }
  if (email.headers.length > 0) return email;
  throw new UnreadableDocumentError('unreadable', 'This is no e-mail: it has no header. Save it again as .eml.');
}

function addHeader(email: Email, collector: BlockCollector): void {
  const lines = {
    From: nameAll(email.from === undefined ? [] : [email.from]),
    To: nameAll(email.to ?? []),
    Cc: nameAll(email.cc ?? []),
    Date: email.date ?? '',
  };
  for (const [name, value] of Object.entries(lines)) {
    if (value !== '') collector.add({ kind: 'paragraph', text: `${name}: ${value}` });
  }
}

function nameAll(addresses: readonly Address[]): string {
  return addresses.map(nameOf).join(', ');
}

function nameOf({ name, address, group }: Address): string {
  if (group !== undefined) return `${name}: ${nameAll(group)}`;
  return name === '' || name === address ? address : `${name} <${address}>`;
}

/** What was written as a page is read as one; the plain text beside it says the same with less structure. */
function addBody({ html, text }: Email, collector: BlockCollector): void {
  if (html !== undefined && html.trim() !== '') collectHtmlBlocks(findBody(parseHtml(html)), collector);
  else if (text !== undefined) collectTextBlocks(text.replaceAll('\r', ''), collector);
}

function toBytes(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
