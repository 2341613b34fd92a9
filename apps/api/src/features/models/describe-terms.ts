import type { Model } from '@footnote/contracts';
import { spentToday, type Clock, type LargeModel, type SpendStore } from '@footnote/core';
import type { LargeModelSettings } from '../../config/large-model-environment.ts';

export interface TermsParts {
  settings: LargeModelSettings;
  spends: Pick<SpendStore, 'since'>;
  clock: Clock;
}

/** What binds the use of the large model, and what it has cost today. */
export async function describeTerms(
  largeModel: LargeModel,
  { settings, spends, clock }: TermsParts,
): Promise<Model['terms']> {
  const { FOOTNOTE_LARGE_MODEL_PROVIDER: provider = 'local', FOOTNOTE_LARGE_MODEL_URL: url } = settings;
  return {
    provider,
    host: provider === 'local' ? null : hostOf(url),
    priceInUsd: largeModel.priceIn,
    priceOutUsd: largeModel.priceOut,
    budgetUsdPerDay: largeModel.budgetUsdPerDay,
    spentTodayUsd: await spentToday(spends, clock),
    remoteSensitivityMax: largeModel.remoteSensitivityMax,
  };
}

/** The host alone: paths and queries of such addresses have been known to hold keys. */
function hostOf(url: string | undefined): string {
  return url === undefined ? 'api.anthropic.com' : new URL(url).host;
}
