import { UnreadableDocumentError } from '@footnote/core';
import { SaxesParser } from 'saxes';
import { decodeText } from '../decode-text.ts';
import { readerLimits } from '../reader.limits.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come without their prefix: Strict and Transitional files differ in name spaces only. */
export interface XmlHandler {
  /** Return false to pass over the element with all that is in it. */
  open?(name: string, attributes: XmlAttributes): boolean | void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Streams through one part of a package. There are no entities but XML's own five, nothing is loaded from anywhere.
 * @throws UnreadableDocumentError `unreadable` for broken XML and for document type declarations, `limit` for deep nesting
 */
export function parseXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  let skippedBelow = Number.POSITIVE_INFINITY;
  parser.on('doctype', () => {
    throw new UnreadableDocumentError('unreadable', 'The file declares XML entities, which Office files never do.');
  });
  parser.on('error', (error) => {
    // Exports carry control characters that XML forbids; the text around them is sound.
    if (!error.message.includes('disallowed character')) throw damaged(error);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > readerLimits.nestingMax) {
      throw new UnreadableDocumentError('limit', `Elements nest deeper than ${readerLimits.nestingMax}.`);
    }
    if (depth < skippedBelow && handler.open?.(localName(name), attributes) === false) skippedBelow = depth;
  });
  parser.on('closetag', ({ name }) => {
    if (depth < skippedBelow) handler.close?.(localName(name));
    else if (depth === skippedBelow) skippedBelow = Number.POSITIVE_INFINITY;
    depth -= 1;
  });
  const handleText = (text: string): void => {
    if (depth < skippedBelow) handler.text?.(text);
  };
  parser.on('text', handleText);
  parser.on('cdata', handleText);
  parser.write(decodeText(bytes, null)).close();
}

/** An attribute by its local name; one without prefix comes first. */
export function attributeOf(attributes: XmlAttributes, name: string): string | null {
  return attributes[name] ?? prefixedAttributeOf(attributes, name);
}

/** Only with a prefix: `r:id` beside `id` names a part of the package. */
export function prefixedAttributeOf(attributes: XmlAttributes, name: string): string | null {
  const key = Object.keys(attributes).find((each) => each.endsWith(`:${name}`));
  return key === undefined ? null : (attributes[key] ?? null);
}

/** How Office writes yes and no; an element that is there without a value says yes. */
export function isOn(value: string | null): boolean {
  return value === null || !['0', 'false', 'off', 'none'].includes(value);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function damaged(cause: Error): UnreadableDocumentError {
  const detail = 'The file is damaged (its XML is broken). Open it, save it again and send that.';
  return new UnreadableDocumentError('unreadable', detail, { cause });
}
