import type { Block } from '../ingestion/document.ts';
import type { Passage, Span } from '../retrieval/passage.ts';

/**
 * The words around a sentence that belong with it: its whole paragraph, table, or list with its lead, where that stays
 * within `charactersMax`; otherwise the sentence. Never outside its passage. Facts cluster: measured, a short window holds
 * more of them than a lone sentence.
 */
export function widenSentence(
  sentence: Span,
  { passage, blocks, charactersMax }: { passage: Passage; blocks: readonly Block[]; charactersMax: number },
): Span {
  const position = blocks.findIndex((block) => block.start <= sentence.start && sentence.end <= block.end);
  const block = blocks[position];
  if (block === undefined) return sentence;
  const candidates = [runAround(blocks, position, passage), block].filter((span) => span !== null);
  const fitting = candidates.find((span) => isInside(span, passage) && span.end - span.start <= charactersMax);
  return fitting === undefined ? sentence : { start: fitting.start, end: fitting.end };
}

/** The run of list items or table rows that a block is part of, with the paragraph that leads it in. */
function runAround(blocks: readonly Block[], position: number, passage: Passage): Span | null {
  const kind = blocks[position]?.kind;
  if (kind !== 'list-item' && kind !== 'table-row') return null;
  let first = position;
  while (blocks[first - 1]?.kind === kind) first -= 1;
  let last = position;
  while (blocks[last + 1]?.kind === kind) last += 1;
  const lead = blocks[first - 1];
  const start = lead?.kind === 'paragraph' && leadsIn(lead, passage) ? lead.start : blocks[first]?.start;
  const end = blocks[last]?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

function leadsIn(lead: Block, passage: Passage): boolean {
  return isInside(lead, passage) && passage.text.charAt(lead.end - passage.start - 1) === ':';
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
