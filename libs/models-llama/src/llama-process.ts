import type { Completion } from '@footnote/core';
import { getLlama, LlamaChatSession, LlamaLogLevel, resolveChatWrapper } from 'node-llama-cpp';
import type { CompletionCall, LlamaProcessConfig, LlamaReply, LlamaRequest } from './llama-protocol.ts';

// The process has no purpose, and no owner to end it, once the service is gone.
process.on('disconnect', () => process.exit(0));

const config: LlamaProcessConfig = JSON.parse(process.argv[2] ?? '');
const { contextTokens, templateTokensMax, threads } = config;
const running = new Map<number, AbortController>();

function send(reply: LlamaReply): void {
  process.send?.(reply);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function load(modelPath: string) {
  const llama = await getLlama({
    gpu: false,
    build: 'never',
    skipDownload: true,
    progressLogs: false,
    logLevel: LlamaLogLevel.error,
    maxThreads: threads,
  });
  const model = await llama.loadModel({ modelPath });
  const context = await model.createContext({ contextSize: contextTokens, threads, sequences: 1 });
  return { model, sequence: context.getSequence(), chatWrapper: resolveChatWrapper(model) };
}

type LoadedModel = Awaited<ReturnType<typeof load>>;

async function complete(loaded: LoadedModel, call: CompletionCall, signal: AbortSignal): Promise<Completion> {
  const { model, sequence, chatWrapper } = loaded;
  const tokensNeeded = model.tokenize(call.instructions + call.prompt).length + templateTokensMax + call.tokensMax;
  if (tokensNeeded > contextTokens) {
    throw new Error(`The request needs ${tokensNeeded} tokens, and the model holds ${contextTokens}.`);
  }
  // Reusing what an earlier request left in memory would be faster, but could change the reply in the last digit.
  await sequence.clearHistory();
  const before = sequence.tokenMeter.getState();
  const session = new LlamaChatSession({ contextSequence: sequence, chatWrapper, systemPrompt: call.instructions });
  try {
    const text = await session.prompt(call.prompt, { maxTokens: call.tokensMax, temperature: 0, signal });
    const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
    return { text, tokensIn: usedInputTokens, tokensOut: usedOutputTokens };
  } finally {
    session.dispose({ disposeSequence: false });
  }
}

async function answer(loaded: LoadedModel, call: CompletionCall): Promise<void> {
  const controller = new AbortController();
  running.set(call.id, controller);
  try {
    send({ kind: 'done', id: call.id, completion: await complete(loaded, call, controller.signal) });
  } catch (error) {
    send({ kind: 'failed', id: call.id, reason: describe(error) });
  } finally {
    running.delete(call.id);
  }
}

try {
  const loaded = await load(config.modelPath);
  process.on('message', (request: LlamaRequest) => {
    if (request.kind === 'abort') running.get(request.id)?.abort();
    else void answer(loaded, request);
  });
  send({ kind: 'ready' });
} catch (error) {
  send({ kind: 'not-loaded', reason: describe(error) });
}
