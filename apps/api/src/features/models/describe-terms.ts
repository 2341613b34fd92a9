import type { Model } from '@footnote/contracts';
import type { AnswerStore, Clock, LargeModel } from '@footnote/core';
import type { LargeModelSettings } from '../../config/large-model-environment.ts';

export interface TermsParts {
  settings: LargeModelSettings;
  answers: Pick<AnswerStore, 'costSince'>;
  clock: Clock;
}

/** What binds the use of the large model, and what it has cost today. */
export async function describeTerms(
  largeModel: LargeModel,
  { settings, answers, clock }: TermsParts,
): Promise<Model['terms']> {
  const { FOOTNOTE_LARGE_MODEL_PROVIDER: provider = 'local', FOOTNOTE_LARGE_MODEL_URL: url } = settings;
  const midnight = clock.now();
  midnight.setUTCHours(0, 0, 0, 0);
  return {
    provider,
    host: provider === 'local' ? null : hostOf(url),
    priceInUsd: largeModel.priceIn,
    priceOutUsd: largeModel.priceOut,
    budgetUsdPerDay: largeModel.budgetUsdPerDay,
    spentTodayUsd: await answers.costSince(midnight),
    remoteSensitivityMax: largeModel.remoteSensitivityMax,
  };
}

/** The host alone: paths and queries of such addresses have been known to hold keys. */
function hostOf(url: string | undefined): string {
  return url === undefined ? 'api.anthropic.com' : new URL(url).host;
}
