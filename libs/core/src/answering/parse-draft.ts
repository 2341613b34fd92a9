import { answeringLimits } from './answering.limits.ts';
import { notInDocuments } from './compose-draft-prompt.ts';

export interface DraftedSentence {
  text: string;
  /** Numbers as the prompt gave them; not checked yet. */
  cites: number[];
}

const citedSentence = /([^[\]]+?)\s*((?:\[\s*\d{1,4}(?:\s*,\s*\d{1,4})*\s*\]\s*)+)(?:[.!](?=\s|$))?/g;

/**
 * Sentences of a draft with the numbers that they cite; words without a number come last, citing nothing. Null when the
 * draft says that the documents hold no answer.
 */
export function parseDraft(draft: string): DraftedSentence[] | null {
  if (draft.trim() === '' || draft.includes(notInDocuments)) return null;
  const cited: DraftedSentence[] = [];
  const rest = draft.replace(citedSentence, (_whole, text: string, markers: string) => {
    cited.push({ text: cleanSentence(text), cites: [...new Set((markers.match(/\d+/g) ?? []).map(Number))] });
    return ' ';
  });
  const uncited = rest
    .split('\n')
    .map(cleanSentence)
    .filter((text) => /\p{L}/u.test(text))
    .map((text) => ({ text, cites: [] }));
  return [...cited, ...uncited].filter(({ text }) => text !== '').slice(0, answeringLimits.draftSentencesMax);
}

/** Without list marks and emphasis, on one line. */
function cleanSentence(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\*\*|__|`/g, '')
    .trim();
  return plain.replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '').slice(0, answeringLimits.draftedSentenceCharactersMax);
}
