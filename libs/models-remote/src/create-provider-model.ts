import type { LanguageModel as ProviderModel } from 'ai';

export interface ProviderModelOptions {
  provider: 'openai-compatible' | 'anthropic';
  /** Up to and without `/chat/completions` or `/messages`; null stands for the vendor's own, which only anthropic has. */
  url: string | null;
  key: string | null;
  /** What the provider calls the model. */
  name: string;
}

const anthropicUrl = 'https://api.anthropic.com/v1';

/** The AI SDK's model of one provider. Only the one that is used is loaded. @throws TypeError without an address. */
export async function createProviderModel(
  { provider, url, key, name }: ProviderModelOptions,
  boundedFetch: typeof fetch,
): Promise<ProviderModel> {
  if (provider === 'anthropic') {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    // Both are always given: left out, the SDK takes them from variables of the environment that are not the service's.
    return createAnthropic({ baseURL: url ?? anthropicUrl, apiKey: key ?? '', fetch: boundedFetch })(name);
  }
  if (url === null) throw new TypeError('An OpenAI-compatible model needs an address.');
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const credentials = key === null ? {} : { apiKey: key };
  return createOpenAICompatible({ name: provider, baseURL: url, ...credentials, fetch: boundedFetch })(name);
}
