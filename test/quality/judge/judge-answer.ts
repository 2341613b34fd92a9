import type { CitedQuote, GivenAnswer, GivenSentence } from '../arms/arm.ts';
import type { AnswerRecord } from '../records.ts';
import type { GoldPlace, JudgedQuestion } from '../sets/judged-set.ts';
import { coveredShare } from './covered-share.ts';
import { goldSpans, type TextOf } from './gold-spans.ts';
import { holdsPhrase } from './holds-phrase.ts';

export interface AnswerToJudge {
  question: JudgedQuestion;
  given: GivenAnswer;
  textOf: TextOf;
  /** Whether it was asked as if the gold documents were not there: then only a refusal is right. */
  withoutGold: boolean;
}

/** What an answer is worth, sentence by sentence and fact by fact. */
export function judgeAnswer({
  question,
  given,
  textOf,
  withoutGold,
}: AnswerToJudge): Omit<AnswerRecord, 'set' | 'arm'> {
  const texts = given.sentences.map(({ text }) => text);
  const citations = given.sentences.flatMap((sentence) => sentence.citations);
  const said = texts.join(' ');
  const present = question.must.filter((fact) => holdsFact(said, fact));
  const quoted = present.filter((fact) => given.sentences.some((sentence) => quotesFact(sentence, fact)));
  return {
    questionId: question.id,
    type: question.type,
    question: question.question,
    isAnswerable: question.isAnswerable,
    withoutGold,
    given,
    factsRequired: question.must.length,
    goldPlaces: question.gold.length,
    factsWithin: sentencesUntil(texts, question.must),
    factsShare: shareOf(present.length, question.must.length),
    factsInQuotesShare: shareOf(quoted.length, present.length),
    forbidden: question.mustNot.filter((phrase) => holdsPhrase(said, phrase)),
    citesGold: question.gold.some((gold) => citesPlace(gold, citations, textOf)),
    isOutcomeRight: isOutcomeRight(question, given.outcome, withoutGold),
  };
}

function holdsFact(text: string, alternatives: readonly string[]): boolean {
  return alternatives.some((phrase) => holdsPhrase(text, phrase));
}

/** Whether a sentence says a fact and cites a quote that holds it: a quote beside another sentence proves nothing. */
function quotesFact({ text, citations }: GivenSentence, fact: readonly string[]): boolean {
  return holdsFact(text, fact) && citations.some(({ quote }) => holdsFact(quote, fact));
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** How many sentences from the start hold all facts together; null: not all of them do, or there are no facts. */
function sentencesUntil(texts: readonly string[], facts: readonly string[][]): number | null {
  if (facts.length === 0) return null;
  const last = texts.findIndex((_, index) => {
    const said = texts.slice(0, index + 1).join(' ');
    return facts.every((fact) => holdsFact(said, fact));
  });
  return last < 0 ? null : last + 1;
}

/** A place is its quote; its page where it has no quote; its document where it has neither. */
function citesPlace(gold: GoldPlace, citations: readonly CitedQuote[], textOf: TextOf): boolean {
  const sameDocument = citations.filter(({ externalId }) => externalId === gold.externalId);
  if (gold.quote === undefined) {
    return sameDocument.some(({ page }) => gold.page === undefined || page === gold.page);
  }
  return goldSpans(gold, textOf).some((span) => coveredShare(span, sameDocument) > 0);
}

function isOutcomeRight(question: JudgedQuestion, outcome: GivenAnswer['outcome'], withoutGold: boolean): boolean {
  const isRefusalWanted = withoutGold || !question.isAnswerable;
  switch (outcome) {
    case 'answered':
    case 'partial':
      return !isRefusalWanted;
    case 'needs-clarification':
      return !isRefusalWanted && question.route === 'clarify';
    case 'abstained':
    case 'handed-off':
      return isRefusalWanted;
    default:
      return outcome satisfies never;
  }
}
