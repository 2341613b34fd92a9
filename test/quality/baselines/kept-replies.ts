import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompletionRequest, LanguageModel } from '@footnote/core';
import { writeWhole } from './write-whole.ts';

interface KeptRepliesOptions {
  directory: string;
  model: LanguageModel;
  /** Of the weights. */
  modelHash: string;
}

interface Reply {
  text: string;
  /** What it took when the model was asked. */
  tookMs: number;
  /** Whether that was in an earlier run, perhaps on a machine with other work. */
  isKept: boolean;
}

/** A model's replies on disk: the same request gives the same text, and a small model takes seconds for each. */
export class KeptReplies {
  readonly #options: KeptRepliesOptions;

  constructor(options: KeptRepliesOptions) {
    this.#options = options;
  }

  /** @throws ModelUnavailableError, which is not kept */
  async complete(request: Omit<CompletionRequest, 'signal'>): Promise<Reply> {
    const { directory, model, modelHash } = this.#options;
    const { instructions, prompt, tokensMax } = request;
    const wanted = JSON.stringify({ model: model.id, modelHash, instructions, prompt, tokensMax, temperature: 0 });
    const path = join(directory, `${createHash('sha256').update(wanted).digest('hex')}.json`);
    if (existsSync(path)) return { ...(JSON.parse(await readFile(path, 'utf8')) as Kept), isKept: true };
    const startedAt = performance.now();
    const { text } = await model.complete({ ...request, signal: AbortSignal.any([]) });
    const kept: Kept = { text, tookMs: Math.round(performance.now() - startedAt) };
    await writeWhole(path, `${JSON.stringify({ ...kept, repliedAt: new Date().toISOString() }, null, 2)}\n`);
    return { ...kept, isKept: false };
  }
}

type Kept = Omit<Reply, 'isKept'>;
