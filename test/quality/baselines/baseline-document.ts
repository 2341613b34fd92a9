import type { DocumentBlock } from '@footnote/contracts';

/** A document as the service's own reader made it, so that every arm reads the same text. */
export interface BaselineDocument {
  externalId: string;
  text: string;
  blocks: readonly Pick<DocumentBlock, 'start' | 'page'>[];
}
