import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CompletionRequest } from '@footnote/core';
import { openLlamaLanguageModel, type LlamaLanguageModel } from '@footnote/models-llama';
import { describeLanguageModel } from '@footnote/testing';
import { describeWithModel, languageModelPath } from '../support/model-files.ts';

jest.setTimeout(120_000);

describe('openLlamaLanguageModel', () => {
  it('names the file that is missing', () => {
    expect(() => openLlamaLanguageModel({ modelPath: 'nowhere/model.gguf' })).toThrow('nowhere/model.gguf');
  });
});

describeWithModel('language', 'LlamaLanguageModel', () => {
  describeLanguageModel('as a LanguageModel', async () => {
    const model = openLlamaLanguageModel({ modelPath: languageModelPath });
    return { model, close: () => model.close() };
  });

  let model: LlamaLanguageModel;
  beforeAll(async () => {
    model = openLlamaLanguageModel({ modelPath: languageModelPath });
    await model.warm();
  });
  afterAll(() => model.close());

  it('fails the request of a process that is killed, and answers the next one', async () => {
    const running = model.complete(longRequest());
    await setImmediate();
    kill(model);
    await expect(running).rejects.toMatchObject({ name: 'ModelUnavailableError' });
    expect(await model.health()).toMatchObject({ status: 'degraded' });
    const next = await model.complete(shortRequest());
    expect(next.text).not.toBe('');
    expect(await model.health()).toMatchObject({ status: 'ready' });
  });

  it('stops a request that is running when its signal fires', async () => {
    const controller = new AbortController();
    const running = model.complete(longRequest(controller.signal));
    await setImmediate();
    controller.abort(new Error('gone'));
    await expect(running).rejects.toThrow('gone');
    expect((await model.complete(shortRequest())).text).not.toBe('');
  });

  it('is busy when too many wait', async () => {
    const controller = new AbortController();
    const requests = Array.from({ length: 12 }, () => model.complete(longRequest(controller.signal)));
    const outcomes = Promise.allSettled(requests);
    controller.abort(new Error('gone'));
    const reasons = (await outcomes).map((outcome) => (outcome.status === 'rejected' ? outcome.reason.message : ''));
    expect(reasons.filter((reason) => reason === 'The language model is busy.')).toHaveLength(3);
  });

  it('refuses a request that is longer than it can hold', async () => {
    const request = { ...shortRequest(), prompt: 'word '.repeat(2_000) };
    await expect(model.complete(request)).rejects.toThrow('the model holds 1024');
  });

  it('holds more as a large model', async () => {
    const large = openLlamaLanguageModel({ modelPath: languageModelPath, size: 'large' });
    const request = { ...shortRequest(), prompt: 'word '.repeat(5_000) };
    await expect(large.complete(request)).rejects.toThrow('the model holds 4096');
    await large.close();
  });

  it('gives its process nothing of the environment', () => {
    if (process.platform !== 'linux') return;
    const environment = readFileSync(`/proc/${model.processId}/environ`, 'utf8');
    expect(environment).not.toMatch(/PATH|HOME|FOOTNOTE/u);
  });

  it('ends with the service', async () => {
    const program = `
      import { openLlamaLanguageModel } from '@footnote/models-llama';
      const model = openLlamaLanguageModel({ modelPath: ${JSON.stringify(languageModelPath)} });
      await model.warm();
      console.log('warm');`;
    const service = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(service.stdout, 'data');
    service.kill('SIGKILL');
    // The model's process shares this pipe, which therefore closes only when that process has ended as well.
    await once(service.stderr.resume(), 'close');
    expect(service.signalCode).toBe('SIGKILL');
  });
});

function shortRequest(): CompletionRequest {
  const instructions = 'Answer in one short sentence.';
  return { instructions, prompt: 'Name one colour.', tokensMax: 8, signal: new AbortController().signal };
}

/** Runs for seconds if it is let. */
function longRequest(signal = new AbortController().signal): CompletionRequest {
  return { instructions: 'Tell long stories.', prompt: 'Tell a story about a ship.', tokensMax: 800, signal };
}

function kill(model: LlamaLanguageModel): void {
  if (model.processId === undefined) throw new Error('The process is not running.');
  process.kill(model.processId, 'SIGKILL');
}
