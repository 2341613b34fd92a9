import { answeringLimits } from './answering.limits.ts';
import { notInDocuments } from './compose-draft-prompt.ts';

export interface DraftedSentence {
  text: string;
  /** Numbers as the prompt gave them; not checked yet. */
  cites: number[];
}

/** One step of white space at most, so that no search of it can take long. */
const marker = /\[ ?\d{1,4}(?: ?, ?\d{1,4}){0,20} ?\]/g;

/**
 * Sentences of a draft with the numbers that they cite; words without a number cite nothing. Null when the draft says that
 * the documents hold no answer.
 */
export function parseDraft(draft: string): DraftedSentence[] | null {
  const bounded = draft.slice(0, answeringLimits.draftCharactersMax);
  if (bounded.trim() === '' || bounded.includes(notInDocuments)) return null;
  const sentences = bounded.split('\n').flatMap(sentencesOf);
  return sentences.slice(0, answeringLimits.draftSentencesMax);
}

function sentencesOf(line: string): DraftedSentence[] {
  const text = line.replace(/\s+/g, ' ');
  const sentences: DraftedSentence[] = [];
  let from = 0;
  for (const found of text.matchAll(marker)) {
    const said = cleanSentence(text.slice(from, found.index));
    from = found.index + found[0].length;
    const numbers = (found[0].match(/\d+/g) ?? []).map(Number);
    const last = sentences.at(-1);
    // Several markers in a row belong to one sentence.
    if (said !== '') sentences.push({ text: said, cites: [...new Set(numbers)] });
    else if (last !== undefined) last.cites = [...new Set([...last.cites, ...numbers])];
  }
  const rest = cleanSentence(text.slice(from));
  return rest === '' ? sentences : [...sentences, { text: rest, cites: [] }];
}

/** Without list marks, emphasis and the full stop of the sentence before; empty when no letter is left. */
function cleanSentence(text: string): string {
  const plain = text.replace(/\*\*|__|`|[[\]]/g, '').trim();
  const own = plain.replace(/^[.,;!]+ ?/, '').replace(/^(?:[-*•]|\d{1,2}[.)]) /, '');
  return /\p{L}/u.test(own) ? own.slice(0, answeringLimits.draftedSentenceCharactersMax).trim() : '';
}
