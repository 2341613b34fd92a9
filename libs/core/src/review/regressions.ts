import { canRead } from '../access/can-read.ts';
import type { Reader } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { ActiveDecisions } from './active-decisions.ts';
import { reviewLimits } from './review.limits.ts';
import { decisionKinds, type DecisionKind, type DecisionTarget, type ReviewDecision } from './review.ts';

/** A decision as a judged question: what an answer to it must do. It names places, and holds no text of a document. */
export interface RegressionQuestion {
  id: string;
  question: string;
  decision: DecisionKind;
  expect: 'cites' | 'does-not-cite' | 'is-curated';
  places: DecisionTarget[];
}

/** Where the judged questions are kept for `npm run quality`. It is derived, so a failure to write it is no failure of a decision. */
export abstract class RegressionFile {
  /** Replaces all of them. Never throws: what could not be written is said in the log, and written again at the next start. */
  abstract write(questions: RegressionQuestion[]): Promise<void>;
}

const expectations: Record<DecisionKind, RegressionQuestion['expect']> = {
  confirm: 'cites',
  'wrong-passage': 'does-not-cite',
  'wrong-span': 'does-not-cite',
  outdated: 'does-not-cite',
  'approve-answer': 'is-curated',
  dismiss: 'cites',
};

/** Every decision in effect as a question that must go on being answered accordingly. */
export class Regressions {
  readonly #decisions: ActiveDecisions;
  readonly #documents: DocumentStore;
  readonly #file: RegressionFile;

  constructor(ports: { decisions: ActiveDecisions; documents: DocumentStore; file: RegressionFile }) {
    this.#decisions = ports.decisions;
    this.#documents = ports.documents;
    this.#file = ports.file;
  }

  /** Those of which this reader may read every document. */
  async list(reader: Reader): Promise<RegressionQuestion[]> {
    const questions = await this.#all();
    const ids = [...new Set(questions.flatMap(({ places }) => places.map(({ documentId }) => documentId)))];
    const readable = new Set<string>();
    for (let start = 0; start < ids.length; start += reviewLimits.documentsTogetherMax) {
      const documents = await this.#documents.findMany(ids.slice(start, start + reviewLimits.documentsTogetherMax));
      for (const { id, access } of documents) if (canRead(reader, access)) readable.add(id);
    }
    return questions.filter(({ places }) => places.every(({ documentId }) => readable.has(documentId)));
  }

  async write(): Promise<void> {
    await this.#file.write(await this.#all());
  }

  async #all(): Promise<RegressionQuestion[]> {
    return (await this.#decisions.ofKinds(decisionKinds)).map(toRegressionQuestion);
  }
}

function toRegressionQuestion({ id, question, kind, targets }: ReviewDecision): RegressionQuestion {
  return { id, question, decision: kind, expect: expectations[kind], places: targets };
}
