import type { GoldPlace } from '../sets/judged-set.ts';
import { locateQuote, type Span } from './locate-quote.ts';

/** A document's text as the service has it, by external id; null for one that it does not have. */
export type TextOf = (externalId: string) => string | null;

/** Where the quote of a gold place stands in its document; nowhere for a place without a quote. */
export function goldSpans({ externalId, quote }: GoldPlace, textOf: TextOf): Span[] {
  return quote === undefined ? [] : locateQuote(textOf(externalId) ?? '', quote);
}
