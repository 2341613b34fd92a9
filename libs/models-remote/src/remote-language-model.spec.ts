import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ModelUnavailableError, type CompletionRequest } from '@footnote/core';
import { describeLanguageModel } from '@footnote/testing';
import {
  startLargeModel,
  type Fault,
  type LargeModelScript,
  type StartedLargeModel,
} from '../../../test/support/start-large-model.ts';
import { openRemoteLanguageModel, type RemoteLanguageModelOptions } from './remote-language-model.ts';

const running: StartedLargeModel[] = [];

async function start(script: LargeModelScript): Promise<StartedLargeModel> {
  const standIn = await startLargeModel(script);
  running.push(standIn);
  return standIn;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((standIn) => standIn.stop()));
});

function open(standIn: StartedLargeModel, changes: Partial<RemoteLanguageModelOptions> = {}) {
  const { url, key, name } = standIn;
  const limits = { headersMsMax: 200, totalMsMax: 400, retryPauseMs: 1, ...changes.limits };
  return openRemoteLanguageModel({ provider: 'openai-compatible', url, key, name, ...changes, limits });
}

function ask(signal = new AbortController().signal): CompletionRequest {
  return { instructions: 'Be brief.', prompt: 'When is the secret picnic?', tokensMax: 20, signal };
}

const echo: LargeModelScript = (prompt) => `You said: ${prompt}`;

for (const provider of ['openai-compatible', 'anthropic'] as const) {
  describeLanguageModel(`RemoteLanguageModel with ${provider}`, async () => {
    const standIn = await startLargeModel(echo);
    const { url, key, name } = standIn;
    const model = await openRemoteLanguageModel({ provider, url, key, name });
    return { model, close: () => standIn.stop() };
  });

  describe(`RemoteLanguageModel with ${provider}`, () => {
    it('sends the instructions and the prompt once, and counts what the provider counts', async () => {
      const standIn = await start(echo);
      const model = await open(standIn, { provider });
      expect(await model.complete(ask())).toEqual({
        text: 'You said: Be brief.\nWhen is the secret picnic?',
        tokensIn: 7,
        tokensOut: 9,
      });
      expect(standIn.requests).toHaveLength(1);
      expect(model).toMatchObject({ id: standIn.name, place: 'remote' });
      expect(await model.health()).toEqual({ status: 'ready', detail: 'answered when last asked' });
    });

    it('says that the key is wrong, without the key and without asking again', async () => {
      const standIn = await start(echo);
      const model = await open(standIn, { provider, key: 'sk-wrong' });
      await expect(model.complete(ask())).rejects.toThrow('status 401');
      expect(standIn.requests).toHaveLength(1);
      expect(await model.health()).toMatchObject({ status: 'degraded', detail: expect.stringContaining('its key') });
    });
  });
}

function replyWith(status: number, headers: Record<string, string> = {}, body = ''): Fault {
  return (response) => response.writeHead(status, headers).end(body);
}

const json = { 'content-type': 'application/json' };

function begin(response: ServerResponse): ServerResponse {
  return response.writeHead(200, json);
}

function pourOut(response: ServerResponse): void {
  const piece = Buffer.alloc(1_000_000, ' ');
  begin(response);
  for (let count = 0; count < 50; count += 1) response.write(piece);
  response.end('{}');
}

describe('RemoteLanguageModel and a provider that', () => {
  const hang: Fault = () => undefined;
  it.each<[string, { fault: Fault; requests: number; message: string }]>([
    ['fails', { fault: replyWith(500, json, '{"error":"secret"}'), requests: 2, message: 'status 500' }],
    ['limits for long', { fault: replyWith(429, { 'retry-after': '6' }), requests: 1, message: 'status 429' }],
    ['hangs up', { fault: (response) => response.destroy(), requests: 2, message: 'cannot be reached' }],
    ['is silent', { fault: hang, requests: 1, message: 'did not begin to answer within 200 ms' }],
    ['stops half-way', { fault: (response) => begin(response).write('{"id'), requests: 1, message: 'too long' }],
    [
      'sends half of its JSON',
      { fault: replyWith(200, json, '{"choices":[{"mes'), requests: 1, message: 'not an answer' },
    ],
    ['sends a page', { fault: replyWith(200, {}, '<html>secret</html>'), requests: 1, message: 'not an answer' }],
    ['sends no choices', { fault: replyWith(200, json, '{"choices":[]}'), requests: 1, message: 'not an answer' }],
    ['sends 50 MB', { fault: pourOut, requests: 1, message: 'over 1000000 bytes' }],
    ['sends elsewhere', { fault: replyWith(307, { location: '/v1/elsewhere' }), requests: 1, message: 'status 307' }],
    ['says nothing', { fault: () => undefined, requests: 1, message: 'said nothing' }],
  ])('%s', async (name, { fault, requests, message }) => {
    const standIn = await start(() => (name === 'says nothing' ? ' ' : fault));
    const model = await open(standIn);
    const error: unknown = await model.complete(ask()).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ModelUnavailableError);
    expect(error).not.toHaveProperty('cause');
    expect(String(error)).toContain(message);
    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret|sk-/);
    expect(standIn.requests).toHaveLength(requests);
    expect(await model.health()).toMatchObject({ status: 'degraded', detail: expect.stringContaining(message) });
  });

  it('recovers is asked a second time, after the pause that it names', async () => {
    const replies = [replyWith(429, { 'retry-after': '1' }), 'It is on Sunday.'];
    const standIn = await start(() => replies.shift() ?? 'Asked too often.');
    const model = await open(standIn, { limits: { totalMsMax: 10_000 } });
    const startedAt = performance.now();
    expect((await model.complete(ask())).text).toBe('It is on Sunday.');
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    expect(await model.health()).toMatchObject({ status: 'ready' });
  });

  it('is not there', async () => {
    const standIn = await start(echo);
    const model = await open(standIn);
    await running.splice(0)[0]?.stop();
    await expect(model.complete(ask())).rejects.toThrow('cannot be reached');
  });
});

describe('RemoteLanguageModel', () => {
  it('closes the connection when the caller goes, and counts it as no failure', async () => {
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    const standIn = await start(() => (response) => {
      response.once('close', () => closed.resolve());
      asked.resolve();
    });
    const model = await open(standIn, { limits: { headersMsMax: 60_000, totalMsMax: 60_000 } });
    const controller = new AbortController();
    const reason = new Error('the client has gone');
    const outcome = model.complete(ask(controller.signal)).catch((error: unknown) => error);
    await asked.promise;
    controller.abort(reason);
    expect(await outcome).toBe(reason);
    await closed.promise;
    expect(await model.health()).toMatchObject({ status: 'ready' });
  });

  it('lets a model rest that failed five times in a row, and then lets one request through', async () => {
    let isWell = false;
    const standIn = await start(() => (isWell ? 'It is on Sunday.' : replyWith(404)));
    const model = await open(standIn, { limits: { restMs: 0 } });
    const resting = await open(standIn);
    for (let count = 0; count < 5; count += 1) {
      await expect(resting.complete(ask())).rejects.toThrow('status 404');
      await expect(model.complete(ask())).rejects.toThrow('status 404');
    }
    await expect(resting.complete(ask())).rejects.toThrow('rests for 30000 ms');
    expect(standIn.requests).toHaveLength(10);
    await expect(model.complete(ask())).rejects.toThrow('status 404');
    isWell = true;
    expect((await model.complete(ask())).text).toBe('It is on Sunday.');
    expect(standIn.requests).toHaveLength(12);
  });

  it('is busy when four requests run and eight wait', async () => {
    const standIn = await start(() => () => undefined);
    const model = await open(standIn);
    const requests = Array.from({ length: 14 }, () => model.complete(ask()).catch(String));
    const reasons = await Promise.all(requests);
    expect(reasons.filter((reason) => String(reason).includes('busy'))).toHaveLength(2);
    expect(standIn.requests.length).toBeLessThanOrEqual(8);
  });
});
