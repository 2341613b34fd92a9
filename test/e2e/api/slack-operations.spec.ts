import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createFootnoteClient } from '@footnote/contracts';
import { problemOf, sendRaw } from '../../support/send-raw.ts';
import { mentionEvent, nextTs, sendSlackEvent, slackSignature } from '../../support/slack-requests.ts';
import { startFootnote, type StartOptions } from '../../support/start-footnote.ts';
import { StartedSlack } from '../../support/start-slack.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

const cleanUps: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function startSlack(): Promise<StartedSlack> {
  const slack = await StartedSlack.start();
  cleanUps.push(() => slack.stop());
  slack.addUser({ id: 'U0ANA', email: 'ana@example.org' });
  return slack;
}

async function start(options: StartOptions) {
  const running = await startFootnote(options);
  cleanUps.push(() => running.stop());
  return running;
}

async function slackHealthOf(url: string): Promise<{ status: string; detail: string }> {
  const { status, json } = await sendRaw(`${url}/health/ready`);
  expect(status).toBe(200);
  return (json as { components: { slack: { status: string; detail: string } } }).components.slack;
}

describe('a service that is killed after it acknowledged a question', () => {
  it('answers it once when it is back', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'footnote-'));
    cleanUps.push(() => rm(dataDirectory, { recursive: true, force: true }));
    const slack = await startSlack();
    const environment = { ...slack.environment, FOOTNOTE_SAMPLE: 'true' };
    const first = await start({ dataDirectory, environment });
    await waitForSample(createFootnoteClient({ baseUrl: first.url }));
    const release = slack.hold('users.info');
    const sent = Array.from({ length: 4 }, () => nextTs());
    for (const ts of sent) {
      const event = mentionEvent({
        user: 'U0ANA',
        text: 'How long is parental leave in Spain?',
        channel: 'C0GENERAL',
        ts,
      });
      expect((await sendSlackEvent({ ...slack, url: first.url }, event)).status).toBe(200);
    }
    const exited = once(first.process, 'exit');
    first.process.kill('SIGKILL');
    await exited;
    release();
    expect(slack.posts).toEqual([]);

    const second = await start({ dataDirectory, environment });
    const posts = await slack.untilPosts(sent.length);
    expect(posts.map(({ threadTs }) => threadTs).sort()).toEqual([...sent].sort());
    expect(JSON.stringify(posts)).toContain(`${second.url}/documents/`);
    const repeated = mentionEvent({ user: 'U0ANA', text: 'again?', channel: 'C0GENERAL', ts: sent[0] ?? '' });
    await sendSlackEvent({ ...slack, url: second.url }, repeated, { 'x-slack-retry-num': '2' });
    const other = mentionEvent({ user: 'U0ANA', text: 'Who approves a flight?', channel: 'C0GENERAL', ts: nextTs() });
    await sendSlackEvent({ ...slack, url: second.url }, other);
    expect(await slack.untilPosts(sent.length + 1)).toHaveLength(sent.length + 1);
  }, 180_000);
});

describe('a service without Slack', () => {
  it('has nothing at its addresses', async () => {
    const running = await start({});
    const body = '{"type":"url_verification","challenge":"x"}';
    for (const contentType of ['application/json', 'application/x-www-form-urlencoded']) {
      for (const route of ['events', 'interactions']) {
        const headers = { 'content-type': contentType, ...slackSignature(body, '') };
        const reply = await sendRaw(`${running.url}/api/v1/slack/${route}`, { method: 'POST', headers, body });
        expect([reply.status, problemOf(reply).code]).toEqual([404, 'not-found']);
      }
    }
    const { json } = await sendRaw(`${running.url}/health/ready`);
    expect(Object.keys((json as { components: object }).components)).not.toContain('slack');
  });
});

describe('a service whose token Slack refuses', () => {
  it('starts, and says what to do', async () => {
    const slack = await startSlack();
    const environment = { ...slack.environment, SLACK_BOT_TOKEN: 'xoxb-wrong' };
    const running = await start({ environment });
    // Slack is asked beside the start, which does not wait for it.
    const deadline = Date.now() + 10_000;
    let slackHealth = await slackHealthOf(running.url);
    while (!slackHealth.detail.includes('SLACK_BOT_TOKEN') && Date.now() < deadline) {
      await delay(50);
      slackHealth = await slackHealthOf(running.url);
    }
    expect(slackHealth).toEqual({ status: 'degraded', detail: expect.stringContaining('SLACK_BOT_TOKEN') });
    expect(running.output()).not.toContain('xoxb-wrong');
  });
});
