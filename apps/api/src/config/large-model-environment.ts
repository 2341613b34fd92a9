import { z } from 'zod';

const price = z.coerce.number().min(0).max(10_000);
const webAddress = z.url({ protocol: /^https?$/ });

/** The large language model's part of the environment. */
export const largeModelEnvironment = {
  FOOTNOTE_LARGE_MODEL_PROVIDER: z.enum(['openai-compatible', 'anthropic', 'local']).optional(),
  /** Up to and without `/chat/completions` or `/messages`. */
  FOOTNOTE_LARGE_MODEL_URL: webAddress.optional(),
  FOOTNOTE_LARGE_MODEL_KEY: z.string().optional(),
  /** The provider's name of the model; for `local` the path of a GGUF file. */
  FOOTNOTE_LARGE_MODEL_NAME: z.string().max(500).optional(),
  /** USD per million tokens read. */
  FOOTNOTE_LARGE_MODEL_PRICE_IN: price.default(0),
  /** USD per million tokens written. */
  FOOTNOTE_LARGE_MODEL_PRICE_OUT: price.default(0),
  /** USD that the large model may cost in a day (UTC). */
  FOOTNOTE_LARGE_MODEL_BUDGET_USD: z.coerce.number().min(0).max(1_000_000).default(10),
  /** The highest label that may leave for a remote model. */
  FOOTNOTE_REMOTE_SENSITIVITY_MAX: z.enum(['none', 'public', 'internal', 'confidential']).default('public'),
};

const LargeModelEnvironment = z.object(largeModelEnvironment);
export type LargeModelSettings = Readonly<z.infer<typeof LargeModelEnvironment>>;

/** What each provider needs and cannot use, as lines for the list of wrong settings; no line repeats a value. */
export function largeModelContradictions(settings: LargeModelSettings): string[] {
  const { FOOTNOTE_LARGE_MODEL_PROVIDER: provider, FOOTNOTE_LARGE_MODEL_URL: url } = settings;
  const problems: string[] = [];
  if (provider === undefined) {
    for (const name of ['URL', 'KEY', 'NAME'] as const) {
      if (settings[`FOOTNOTE_LARGE_MODEL_${name}`] !== undefined) {
        problems.push(`FOOTNOTE_LARGE_MODEL_${name}: needs FOOTNOTE_LARGE_MODEL_PROVIDER`);
      }
    }
    return problems;
  }
  if (settings.FOOTNOTE_LARGE_MODEL_NAME === undefined) {
    problems.push('FOOTNOTE_LARGE_MODEL_NAME: is required with FOOTNOTE_LARGE_MODEL_PROVIDER');
  }
  if (provider === 'openai-compatible' && url === undefined) {
    problems.push('FOOTNOTE_LARGE_MODEL_URL: is required with the provider openai-compatible, such as https://host/v1');
  }
  if (provider === 'anthropic' && settings.FOOTNOTE_LARGE_MODEL_KEY === undefined) {
    problems.push('FOOTNOTE_LARGE_MODEL_KEY: is required with the provider anthropic');
  }
  if (url !== undefined && hasCredentials(url)) {
    problems.push('FOOTNOTE_LARGE_MODEL_URL: must hold no user or password; use FOOTNOTE_LARGE_MODEL_KEY');
  }
  return problems;
}

function hasCredentials(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
