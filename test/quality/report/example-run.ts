import { exampleAnswer, exampleQuestion } from '../judge/judged-examples.ts';
import { judgeAnswer } from '../judge/judge-answer.ts';
import type { GivenAnswer } from '../arms/arm.ts';
import type { AnswerRecord, QualityRun, RetrievalRecord } from '../records.ts';
import type { JudgedQuestion } from '../sets/judged-set.ts';

/** Records of a specification, with only what it is about spelled out. */
export function exampleRanking(changes: Partial<RetrievalRecord> = {}): RetrievalRecord {
  return {
    set: 'sample',
    arm: 'footnote',
    questionId: 'q-1',
    type: 'faq',
    question: 'How long?',
    goldPlaces: 1,
    goldDocuments: 1,
    firstQuoteRank: 1,
    allQuotesRank: 1,
    firstDocumentRank: 1,
    ndcg10: 1,
    quotesNotInText: 0,
    violations: [],
    ...changes,
  };
}

export function exampleJudged(
  asked: Partial<JudgedQuestion>,
  given: GivenAnswer = exampleAnswer([]),
  changes: Partial<AnswerRecord> = {},
): AnswerRecord {
  const withoutGold = changes.withoutGold ?? false;
  const judged = judgeAnswer({ question: exampleQuestion(asked), given, textOf: () => null, withoutGold });
  return { set: 'sample', arm: 'footnote', ...judged, ...changes };
}

export function exampleRun(changes: Partial<QualityRun> = {}): QualityRun {
  return {
    startedAt: '2026-05-14T10:20:30.456Z',
    commit: 'abc1234',
    command: 'npm run quality',
    machine: 'A machine',
    sets: [],
    retrieval: [],
    answers: [],
    ...changes,
  };
}
