import type { JudgedQuestion, Measure } from '../sets/judged-set.ts';

/** What the asker of a question may be told from, by external id: the rule that the service's own askers are held to. */
export type MayUse = (question: JudgedQuestion, measure: Measure) => Promise<(externalId: string) => boolean>;
