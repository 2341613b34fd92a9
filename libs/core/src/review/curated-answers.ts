import { canRead } from '../access/can-read.ts';
import type { Reader } from '../access/subject.ts';
import type { AnswerStore } from '../answering/answer-store.ts';
import type { Answer, StoredAnswer } from '../answering/answer.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { Document } from '../ingestion/document.ts';
import type { Passage } from '../retrieval/passage.ts';
import { concerns, type AskedQuestion, type LoweredPlace } from '../retrieval/ranking-corrections.ts';
import { contentStems } from '../retrieval/words.ts';
import type { ActiveDecisions } from './active-decisions.ts';
import type { QuestionMatcher } from './question-matcher.ts';
import type { ReviewDecision } from './review.ts';

/** An answer that a reviewer approved, with its question. */
export interface CuratedAnswer {
  /** The id of the decision that approved it. */
  id: string;
  itemId: string;
  question: string;
  answer: Answer;
  approvedBy: string;
  approvedAt: Date;
  /** A cited version is no longer its document's current one, or a document is gone: it is not shown until it is approved again. */
  isStale: boolean;
}

export interface CuratedMatch {
  curated: CuratedAnswer;
  likeness: number;
}

interface MatchContext {
  readers: readonly Reader[];
  /** The first passages that were found for the question. */
  found: readonly Passage[];
  /** What reviewers found wrong for the question. */
  lowered: readonly LoweredPlace[];
}

/** Approved answers: shown for questions that ask the same, to those who may read all that they cite today. */
export class CuratedAnswers {
  readonly #decisions: ActiveDecisions;
  readonly #matcher: QuestionMatcher;
  readonly #answers: AnswerStore;
  readonly #documents: DocumentStore;

  constructor(ports: {
    decisions: ActiveDecisions;
    matcher: QuestionMatcher;
    answers: AnswerStore;
    documents: DocumentStore;
  }) {
    this.#decisions = ports.decisions;
    this.#matcher = ports.matcher;
    this.#answers = ports.answers;
    this.#documents = ports.documents;
  }

  /**
   * The likest approved answer that is current, that every reader may read, that no later decision speaks against, and that
   * covers what the passages found for this question are about; or null.
   */
  async match(asked: AskedQuestion, { readers, found: passages, lowered }: MatchContext): Promise<CuratedMatch | null> {
    const approvals = await this.#approvals();
    if (approvals.length === 0) return null;
    const likeness = await this.#matcher.match(
      asked,
      approvals.map(({ question }) => question),
    );
    const alike = approvals
      .flatMap((approval) => {
        const score = likeness.get(approval.question);
        return score === undefined ? [] : [{ approval, score }];
      })
      .sort((a, b) => b.score - a.score || b.approval.decidedAt.getTime() - a.approval.decidedAt.getTime());
    for (const { approval, score } of alike) {
      const found = await this.#open(approval);
      if (found === null || found.curated.isStale || !mayRead(readers, found.documents)) continue;
      if (!coversSubject(asked.text, found.curated, passages)) continue;
      if (approval.targets.some((target) => lowered.some((place) => concerns(place, target)))) continue;
      return { curated: found.curated, likeness: score };
    }
    return null;
  }

  /** Those that this reader may read, last approved first; stale ones too. */
  async list(reader: Reader): Promise<CuratedAnswer[]> {
    const opened = await Promise.all((await this.#approvals()).toReversed().map((approval) => this.#open(approval)));
    return opened.flatMap((found) => (found !== null && mayRead([reader], found.documents) ? [found.curated] : []));
  }

  #approvals(): Promise<ReviewDecision[]> {
    return this.#decisions.ofKinds(['approve-answer']);
  }

  /** Null when a deletion has taken a citation or a sentence out of the approved answer. */
  async #open(approval: ReviewDecision): Promise<{ curated: CuratedAnswer; documents: Document[] } | null> {
    const stored = await this.#answers.find(approval.answerId);
    if (stored === null || !isWhole(stored, approval)) return null;
    const documents = await this.#documents.findMany([
      ...new Set(approval.targets.map(({ documentId }) => documentId)),
    ]);
    const current = new Set(documents.map(({ currentVersionId }) => currentVersionId));
    const { id, itemId, question, decidedBy, decidedAt } = approval;
    const isStale = approval.targets.some(({ versionId }) => !current.has(versionId));
    const curated = { id, itemId, question, answer: stored.answer, approvedBy: decidedBy, approvedAt: decidedAt };
    return { curated: { ...curated, isStale }, documents };
  }
}

/**
 * What the asker names and the passages found today speak of must stand in the approved answer or its sources too: asked for
 * sick leave, an approved answer on vacation is none, however alike the questions are.
 */
function coversSubject(asked: string, { question, answer }: CuratedAnswer, found: readonly Passage[]): boolean {
  const places = answer.citations.flatMap(({ title, headingPath, quote }) => [title, ...headingPath, quote]);
  const covered = contentStems([question, answer.text, ...places].join('\n'));
  const spoken = contentStems(found.map(({ headingPath, text }) => [...headingPath, text].join('\n')).join('\n'));
  return [...contentStems(asked)].every((stem) => covered.has(stem) || !spoken.has(stem));
}

function isWhole({ answer }: StoredAnswer, { targets }: ReviewDecision): boolean {
  const cited = new Set(answer.citations.map(({ versionId, start, end }) => `${versionId}:${start}:${end}`));
  const isEach = targets.every(({ versionId, start, end }) => cited.has(`${versionId}:${start}:${end}`));
  return answer.sentences.length > 0 && answer.citations.length === targets.length && isEach;
}

function mayRead(readers: readonly Reader[], documents: readonly Document[]): boolean {
  return documents.every(({ access }) => readers.every((reader) => canRead(reader, access)));
}
