import type { Answer, AnswerSentence, Citation, SearchResponse, SearchResult } from '@footnote/contracts';

/** What a defect needs to be more than nonsense: most of them are lawful everywhere but in one place. */
export interface DefectMaterial {
  /** By document. */
  texts: ReadonlyMap<string, { text: string; contentHash: string }>;
  /** By question: what was answered before a document changed. */
  earlier: ReadonlyMap<string, Answer>;
  /** By question: something that is wrong there. */
  wrongFacts: ReadonlyMap<string, string>;
  /** A key of somebody who may read every document. */
  everyReaderKey: string;
}

/** One thing that is wrong with a service; everything else is as it should be. */
export interface Defect {
  answer?: (answer: Answer, material: DefectMaterial) => Answer;
  search?: (response: SearchResponse, material: DefectMaterial) => SearchResponse;
  /** Asks with the rights of somebody else. */
  ignoresAccess?: true;
}

const shiftCharacters = 3;
const dumpedSentences = 10;
const longResultCharacters = 1_200;
const quoteCharactersMax = 200;

export const defects = {
  'shifted offsets': {
    answer: (answer) => ({ ...answer, citations: answer.citations.map(shift) }),
  },
  'dropped access filter': { ignoresAccess: true },
  'swapped citations': { answer: swapCitations },
  'stale version': { answer: (answer, { earlier }) => earlier.get(answer.question) ?? answer },
  'ten sentences too many': { answer: dumpSentences },
  'refuses everything': { answer: refuse },
  'never refuses': { answer: insist },
  'wrong contentHash': {
    answer: (answer) => ({ ...answer, citations: answer.citations.map(breakHash) }),
  },
  'sentence without citation': {
    answer: (answer) => ({
      ...answer,
      sentences: answer.sentences.map((sentence) => ({ ...sentence, citations: [] })),
    }),
  },
  'text that is not its sentences': { answer: (answer) => ({ ...answer, text: `${answer.text} And so on.` }) },
  'forbidden facts': {
    answer: (answer, { wrongFacts }) => addSaying(answer, wrongFacts.get(answer.question)),
  },
  'results that are too long': {
    search: (response, { texts }) => ({
      ...response,
      results: response.results.map((result) => lengthen(result, texts.get(result.documentId)?.text ?? '')),
    }),
  },
  'reversed ranking': { search: (response) => ({ ...response, results: response.results.toReversed() }) },
} satisfies Record<string, Defect>;

export type DefectName = keyof typeof defects;

function shift(citation: Citation): Citation {
  return { ...citation, start: citation.start + shiftCharacters, end: citation.end + shiftCharacters };
}

function breakHash(citation: Citation): Citation {
  return { ...citation, contentHash: [...citation.contentHash].toReversed().join('') };
}

/** Every number now stands at the place of the next citation, the last one's at a passage that was not quoted. */
function swapCitations(answer: Answer, material: DefectMaterial): Answer {
  const { citations, related } = answer;
  const other = related.find((result) => citations.every((citation) => !overlaps(citation, result)));
  const places = [...citations.slice(1), ...(other === undefined ? citations.slice(0, 1) : [quote(other, material)])];
  return {
    ...answer,
    citations: citations.map((citation, index) => ({ ...(places[index] ?? citation), number: citation.number })),
  };
}

function overlaps(first: Citation, second: SearchResult): boolean {
  return first.documentId === second.documentId && first.start < second.end && second.start < first.end;
}

/** A lawful citation of how a search result begins. */
function quote(result: SearchResult, { texts }: DefectMaterial): Citation {
  const { documentId, versionId, passageId, source, externalId, uri, title, headingPath, page, modifiedAt } = result;
  const contentHash = texts.get(documentId)?.contentHash ?? '';
  const text = result.text.slice(0, quoteCharactersMax);
  const place = { quote: text, start: result.start, end: result.start + text.length, contentHash, page, modifiedAt };
  return { number: 1, documentId, versionId, passageId, source, externalId, uri, title, headingPath, ...place };
}

/** Further sentences of the cited document, each quoted as it should be. */
function dumpSentences(answer: Answer, { texts }: DefectMaterial): Answer {
  const [cited] = answer.citations;
  const text = cited === undefined ? undefined : texts.get(cited.documentId)?.text;
  if (cited === undefined || text === undefined) return answer;
  const added = [...text.matchAll(/\S[^\n.]{20,}/g)].slice(0, dumpedSentences).map((match, index): Citation => {
    const number = answer.citations.length + index + 1;
    return { ...cited, number, quote: match[0], start: match.index, end: match.index + match[0].length };
  });
  const sentences = [
    ...answer.sentences,
    ...added.map(({ quote: said, number }): AnswerSentence => ({ text: said, verdict: 'quoted', citations: [number] })),
  ];
  return withSentences(answer, sentences, [...answer.citations, ...added]);
}

function refuse(answer: Answer): Answer {
  return { ...withSentences(answer, [], []), outcome: 'abstained' };
}

/** Quotes the first thing that was found where there is nothing to say. */
function insist(answer: Answer, material: DefectMaterial): Answer {
  const [found] = answer.related;
  if (answer.outcome !== 'abstained' || found === undefined) return answer;
  const citation = quote(found, material);
  const sentence: AnswerSentence = { text: citation.quote, verdict: 'quoted', citations: [1] };
  return { ...withSentences(answer, [sentence], [citation]), outcome: 'answered' };
}

function addSaying(answer: Answer, wrongFact: string | undefined): Answer {
  const [first] = answer.sentences;
  if (first === undefined || wrongFact === undefined) return answer;
  const wrong: AnswerSentence = { ...first, text: `It is ${wrongFact}.`, verdict: 'supported' };
  return withSentences(answer, [...answer.sentences, wrong], answer.citations);
}

function lengthen(result: SearchResult, text: string): SearchResult {
  const start = Math.max(0, Math.min(result.start, text.length - longResultCharacters));
  const end = Math.min(text.length, start + longResultCharacters);
  return { ...result, start, end, text: text.slice(start, end), highlights: [] };
}

function withSentences(answer: Answer, sentences: AnswerSentence[], citations: Citation[]): Answer {
  return { ...answer, sentences, citations, text: sentences.map(({ text }) => text).join(' ') };
}
