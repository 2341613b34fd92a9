import type { Version } from '../ingestion/document.ts';
import { placeOf } from '../retrieval/passage-place.ts';
import type { Answer, AnswerSentence, Citation } from './answer.ts';
import { checkSupport, type SupportFault } from './check-support.ts';
import type { QuotableSentence } from './quotable-sentences.ts';
import type { DraftedSentence } from './parse-draft.ts';

export type VerifiedDraft = Pick<Answer, 'sentences' | 'citations' | 'unconfirmed'>;

interface DraftSources {
  question: string;
  /** By the number in the prompt, from 1. */
  citable: readonly QuotableSentence[];
  versions: ReadonlyMap<string, Version>;
}

const reasons: Record<SupportFault, string> = {
  'no-citation': 'cites no sentence of a document',
  numbers: 'has a number that the cited words do not have',
  units: 'has a unit that the cited words do not have',
  names: 'has a name that the cited words do not have',
  negation: 'says yes where the cited words say no, or the other way round',
  obligation: 'says must, may or should where the cited words do not',
  reordered: 'says the cited words in another order, so perhaps of something else',
  'new-words': 'says more than the cited words',
};

/** Keeps of a draft what its citations support; each citation is a slice of a stored version. */
export function verifyDraft(drafted: readonly DraftedSentence[], sources: DraftSources): VerifiedDraft {
  const citations: Citation[] = [];
  const sentences: AnswerSentence[] = [];
  const unconfirmed: Answer['unconfirmed'] = [];
  for (const { text, cites } of drafted) {
    const cited = cites.flatMap((number) => sources.citable[number - 1] ?? []);
    const support = checkSupport({
      sentence: text,
      cited: cited.map((sentence) => sentence.text),
      places: cited.map(({ retrieved }) => [retrieved.document.title, ...retrieved.passage.headingPath].join(', ')),
      question: sources.question,
    });
    const numbers = support.fault === null ? cited.flatMap((sentence) => cite(sentence, sources, citations)) : [];
    if (support.fault === null && numbers.length > 0)
      sentences.push({ text, verdict: support.verdict, citations: numbers });
    else unconfirmed.push({ text, reason: reasons[support.fault ?? 'no-citation'] });
  }
  return { sentences, citations, unconfirmed };
}

/** The number of the citation of this sentence, which is added when it is new; none when its version cannot be quoted. */
function cite({ retrieved, span }: QuotableSentence, { versions }: DraftSources, citations: Citation[]): number[] {
  const version = versions.get(retrieved.passage.versionId);
  if (version === undefined || version.text === null || version.contentHash === null) return [];
  const { start, end } = span;
  const isSame = (citation: Citation) =>
    citation.versionId === version.id && citation.start === start && citation.end === end;
  const present = citations.find(isSame);
  if (present !== undefined) return [present.number];
  const number = citations.length + 1;
  const quote = version.text.slice(start, end);
  citations.push({ ...placeOf(retrieved), number, quote, start, end, contentHash: version.contentHash });
  return [number];
}
