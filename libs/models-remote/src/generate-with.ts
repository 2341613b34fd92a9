import { ModelUnavailableError, type Completion, type CompletionRequest } from '@footnote/core';
import type { LanguageModel as ProviderModel } from 'ai';
import { FailedAttemptError } from './failed-attempt-error.ts';

export type Generate = (request: CompletionRequest) => Promise<Completion>;

/** One attempt through the AI SDK: its own retries, telemetry and warnings are off. @throws what the SDK throws, or ModelUnavailableError */
export async function generateWith(model: ProviderModel): Promise<Generate> {
  const { generateText } = await import('ai');
  // It would print a line for every request to a model that takes no temperature.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return async (request) => {
    const { text, usage, finishReason } = await generateText({
      model,
      instructions: request.instructions,
      prompt: request.prompt,
      maxOutputTokens: request.tokensMax,
      temperature: 0,
      abortSignal: request.signal,
      maxRetries: 0,
      telemetry: { isEnabled: false },
    });
    if (finishReason === 'content-filter') throw new ModelUnavailableError('The large model refused to answer.');
    if (text.trim() === '') throw nothingSaid();
    return {
      text,
      tokensIn: usage.inputTokens ?? estimateTokens(request.instructions + request.prompt),
      tokensOut: usage.outputTokens ?? estimateTokens(text),
    };
  };
}

/** Too many rather than too few, so that a provider that does not count cannot get round the budget. */
function estimateTokens(text: string): number {
  return Math.ceil(text.length / 2);
}

function nothingSaid(): FailedAttemptError {
  return new FailedAttemptError('The large model said nothing.', {
    remedy: 'Check that its name is that of a model that writes text, without a long time of thinking before it.',
  });
}
