import type { ActiveDecisions } from './active-decisions.ts';
import { decisionKinds, type DecisionKind, type DecisionTarget, type ReviewDecision } from './review.ts';

/** A decision as a judged question: what an answer to it must do. It names places, and holds no text of a document. */
export interface RegressionQuestion {
  id: string;
  question: string;
  decision: DecisionKind;
  expect: 'cites' | 'does-not-cite' | 'is-curated';
  places: DecisionTarget[];
}

/** Where the judged questions are kept for `npm run quality`. */
export abstract class RegressionFile {
  /** Replaces all of them. */
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
  readonly #file: RegressionFile;

  constructor(decisions: ActiveDecisions, file: RegressionFile) {
    this.#decisions = decisions;
    this.#file = file;
  }

  async list(): Promise<RegressionQuestion[]> {
    return (await this.#decisions.ofKinds(decisionKinds)).map(toRegressionQuestion);
  }

  async write(): Promise<void> {
    await this.#file.write(await this.list());
  }
}

function toRegressionQuestion({ id, question, kind, targets }: ReviewDecision): RegressionQuestion {
  return { id, question, decision: kind, expect: expectations[kind], places: targets };
}
