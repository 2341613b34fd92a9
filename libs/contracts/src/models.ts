import { z } from 'zod';
import { listOf } from './common.ts';

/** What binds the use of the large model. */
const LargeModelTerms = z.object({
  provider: z.enum(['openai-compatible', 'anthropic', 'local']),
  /** Where it is asked; null for a file on this machine. */
  host: z.string().nullable(),
  priceInUsd: z.number().describe('USD per million tokens read'),
  priceOutUsd: z.number().describe('USD per million tokens written'),
  budgetUsdPerDay: z.number().describe('What answers may cost on one day (UTC)'),
  spentTodayUsd: z.number().describe('What answers have cost since midnight (UTC)'),
  remoteSensitivityMax: z
    .enum(['none', 'public', 'internal', 'confidential'])
    .describe('The highest label that may leave for a remote model; text without a label never does'),
});

export const Model = z
  .object({
    role: z.enum(['embedding', 'small', 'large']),
    name: z.string(),
    place: z.enum(['local', 'remote']),
    state: z
      .enum(['loaded', 'idle', 'unavailable'])
      .describe(
        'loaded: in memory. idle: nothing is known against it; it loads, or is asked, when a question needs it',
      ),
    detail: z.string().describe('For the operator: how it is, and what to do when it is unavailable'),
    profile: z.string().nullable().describe('The profile of models/manifest.json that names it'),
    licence: z.string().nullable().describe('Of the weights, by models/manifest.json'),
    sha256: z.string().nullable().describe('Of the file of weights, as pinned in models/manifest.json'),
    memoryBytes: z.number().int().nullable().describe('Resident memory of its own process, while it has one'),
    terms: LargeModelTerms.nullable(),
  })
  .meta({ id: 'Model' });
export type Model = z.infer<typeof Model>;

export const ModelList = listOf(Model).meta({ id: 'ModelList' });
export type ModelList = z.infer<typeof ModelList>;
