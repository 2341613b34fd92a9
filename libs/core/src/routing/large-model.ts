import type { Sensitivity } from '../access/sensitivity.ts';
import type { LanguageModel } from '../answering/language-model.ts';

/** The stronger model that hard questions go to, and what binds its use. */
export interface LargeModel {
  model: LanguageModel;
  /** US dollars per million tokens. */
  priceIn: number;
  priceOut: number;
  /** What answers may cost on one day (UTC). */
  budgetUsdPerDay: number;
  /** The highest label that may leave for a remote model; what has no label never leaves. */
  remoteSensitivityMax: 'none' | Exclude<Sensitivity, 'restricted'>;
}
