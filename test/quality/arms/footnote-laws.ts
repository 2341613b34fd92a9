import type { Answer, Citation, SearchResult } from '@footnote/contracts';
import type { ServedDocument } from '../service/served-documents.ts';

/** What an answer or a search result is held against. */
export interface LawfulBasis {
  documents: ReadonlyMap<string, ServedDocument>;
  /** Whether the asker may be told from a document. */
  mayUse(externalId: string): boolean;
}

interface Place {
  documentId: string;
  externalId: string;
  versionId: string;
  start: number;
  end: number;
}

const resultCharactersMax = 1_000;

/** The laws of the public contract that an answer breaks, each in words; empty for a lawful one. */
export function answerViolations(answer: Answer, basis: LawfulBasis): string[] {
  return [
    ...answer.citations.flatMap((citation) => citationViolations(citation, basis)),
    ...sentenceViolations(answer),
    ...shapeViolations(answer),
    ...answer.related.flatMap((result) => resultViolations(result, basis).map((violation) => `related: ${violation}`)),
  ];
}

/** The same of a search result. */
export function resultViolations(result: SearchResult, basis: LawfulBasis): string[] {
  const { text, start, end, highlights, externalId } = result;
  const about = (fault: string) => `result ${externalId} ${start}–${end}: ${fault}`;
  const isInside = highlights.every((span) => start <= span.start && span.start < span.end && span.end <= end);
  return [
    ...placeViolations(result, text, basis),
    ...(text.length > resultCharactersMax ? [`has ${text.length} characters, more than ${resultCharactersMax}`] : []),
    ...(isInside ? [] : ['highlights something outside itself']),
  ].map(about);
}

function citationViolations(citation: Citation, basis: LawfulBasis): string[] {
  const { quote, contentHash, externalId, number } = citation;
  const document = basis.documents.get(externalId);
  const isHashWrong = document !== undefined && contentHash !== document.contentHash;
  return [
    ...placeViolations(citation, quote, basis),
    ...(isHashWrong ? ['its contentHash is not that of the text'] : []),
  ].map((fault) => `citation ${number} of ${externalId}: ${fault}`);
}

/** A quoted text has to be what the current version of a readable document says there. */
function placeViolations(place: Place, quoted: string, { documents, mayUse }: LawfulBasis): string[] {
  const document = documents.get(place.externalId);
  if (document === undefined || document.documentId !== place.documentId) return ['there is no such document'];
  const isInside = 0 <= place.start && place.start < place.end && place.end <= document.text.length;
  return [
    ...(mayUse(place.externalId) ? [] : ['the asker may not have this document']),
    ...(place.versionId === document.versionId ? [] : ['it is not the current version']),
    ...(isInside ? [] : [`${place.start}–${place.end} is not inside the document`]),
    ...(document.text.slice(place.start, place.end) === quoted ? [] : ['the text is not what stands there']),
  ];
}

function sentenceViolations({ sentences, citations }: Answer): string[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return sentences.flatMap(({ text, verdict, citations: numbers }, index) => {
    const cited = numbers.flatMap((number) => byNumber.get(number) ?? []);
    const isQuoted = cited.some(({ quote }) => quote.includes(text));
    return [
      ...(numbers.length > 0 ? [] : ['it has no citation']),
      ...(cited.length === numbers.length ? [] : ['it cites a number that is not there']),
      ...(verdict !== 'quoted' || cited.length === 0 || isQuoted
        ? []
        : ['it stands in none of the quotes that it cites']),
    ].map((fault) => `sentence ${index + 1}: ${fault}`);
  });
}

function shapeViolations({ outcome, text, sentences, citations }: Answer): string[] {
  const isText = text === sentences.map((sentence) => sentence.text).join(' ');
  const isSaid = outcome === 'answered' || outcome === 'partial';
  const isNumbered = new Set(citations.map(({ number }) => number)).size === citations.length;
  return [
    ...(isText ? [] : ['its text is not its sentences']),
    ...(outcome === 'abstained' && sentences.length > 0 ? ['it abstains and yet has sentences'] : []),
    ...(isSaid && sentences.length === 0 ? [`it is called ${outcome} and has no sentence`] : []),
    ...(isNumbered ? [] : ['two citations have the same number']),
  ];
}
