import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFootnoteClient, type FootnoteClient } from '@footnote/contracts';
import { problemOf, sendRaw } from '../../support/send-raw.ts';
import {
  directMessageEvent,
  eventCallback,
  mentionEvent,
  nextTs,
  pressPayload,
  sendSlackEvent,
  sendSlackInteraction,
  slackSignature,
  type SlackTarget,
} from '../../support/slack-requests.ts';
import { startFootnote, type RunningFootnote } from '../../support/start-footnote.ts';
import { slackBot, slackTeam, StartedSlack, type SlackPost } from '../../support/start-slack.ts';
import { waitForSample } from '../../support/wait-for-sample.ts';

const channel = 'C0GENERAL';
const ana = 'U0ANA';
const secretWords = 'vermilion otter';
const question = 'How long is parental leave in Spain?';
const privateQuestion = 'What is the code word of the safe?';

let slack: StartedSlack;
let footnote: RunningFootnote;
let client: FootnoteClient;
let target: SlackTarget;

beforeAll(async () => {
  slack = await StartedSlack.start();
  slack.addUser({ id: ana, email: 'ana@example.org' });
  slack.addUser({ id: 'U0BEN', email: 'ben@example.org' });
  slack.addUser({ id: 'U0GUEST', email: 'guest@example.org', is_restricted: true });
  slack.addUser({ id: 'U0OTHER', email: 'ana@example.org', team_id: 'T0OTHER' });
  slack.addUser({ id: 'U0BOT', is_bot: true });
  const environment = { ...slack.environment, FOOTNOTE_SAMPLE: 'true', FOOTNOTE_LOG_LEVEL: 'trace' };
  footnote = await startFootnote({ environment });
  client = createFootnoteClient({ baseUrl: footnote.url });
  target = { url: footnote.url, signingSecret: slack.signingSecret };
  await client.putSource('private', {});
  await client.receiveDocument(
    {
      source: 'private',
      externalId: 'safe.md',
      text: `# The safe\n\nThe code word of the safe is ${secretWords}.`,
      access: { users: ['ana@example.org'] },
    },
    { wait: true },
  );
  await waitForSample(client);
}, 180_000);

afterAll(async () => {
  await footnote.stop();
  await slack.stop();
});

/** Sends the event of a new message and gives what is then posted in its thread. */
async function ask(event: (ts: string) => object): Promise<SlackPost> {
  const ts = nextTs();
  expect((await sendSlackEvent(target, event(ts))).status).toBe(200);
  const [post] = await slack.untilPosts(1, ({ threadTs }) => threadTs === ts);
  if (post === undefined) throw new Error('Nothing was posted.');
  return post;
}

function mention(text: string, user = ana) {
  return (ts: string) => mentionEvent({ user, text, channel, ts });
}

function everythingIn(post: SlackPost): string {
  return JSON.stringify(post.args);
}

/** Asks something else and waits for it, so that whatever was sent before has been worked on too. */
async function untilWorkedOn(): Promise<void> {
  await ask(mention(question));
}

/** The values of the buttons and choices under an answer, by action. */
function actionsOf(post: SlackPost): { action_id: string; value: string }[] {
  return post.blocks.flatMap((block) => {
    if (block.type !== 'actions') return [];
    return block.elements.flatMap(({ action_id, value, options }) => {
      const values = options?.map((option) => option.value) ?? [value ?? ''];
      return values.map((each) => ({ action_id, value: each }));
    });
  });
}

describe('a question in a channel', () => {
  it('is answered in its thread, each footnote a link to the quote in the portal', async () => {
    const post = await ask(mention(question));
    expect(post).toMatchObject({ method: 'chat.postMessage', channel, user: undefined });
    expect(post.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', parse: 'none' });
    const [sentences] = post.blocks;
    if (sentences?.type !== 'section') throw new Error('The message does not begin with the answer.');
    const links = [...sentences.text.text.matchAll(/<([^|>]+)\|\[\d\]>/g)].map(([, url = '']) => new URL(url));
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.origin).toBe(footnote.url);
      const [, documentId = ''] = /^\/documents\/(doc_\w+)$/.exec(link.pathname) ?? [];
      const { version = '', start, end } = Object.fromEntries(link.searchParams);
      const { text } = await client.getDocumentText(documentId, { version });
      expect(post.text).toContain(text.slice(Number(start), Number(end)));
    }
    expect(JSON.stringify(post.blocks)).toMatch(/sentences? checked · answered on this machine/);
  });

  it('inside a thread is answered in that thread', async () => {
    const threadTs = nextTs();
    const event = mentionEvent({ user: ana, text: question, channel, ts: nextTs(), thread_ts: threadTs });
    await sendSlackEvent(target, event);
    expect(await slack.untilPosts(1, (post) => post.threadTs === threadTs)).toHaveLength(1);
  });

  it('that the documents do not answer gets the nearest places', async () => {
    const post = await ask(mention('Which bicycle repair shop in Osaka gives us a discount?'));
    expect(post.text).toBe('The documents don’t say.');
    expect(JSON.stringify(post.blocks)).toContain(`${footnote.url}/documents/`);
  });

  it('that is too long is told so', async () => {
    expect((await ask(mention('why '.repeat(1_500)))).text).toMatch(/I take at most 4,000/);
  });
});

describe('who may read what', () => {
  it('a direct message uses what its sender may read, a channel never does', async () => {
    const direct = (user: string) => (ts: string) =>
      directMessageEvent({ user, text: privateQuestion, channel: `D0${user}`, ts });
    expect((await ask(direct(ana))).text).toContain(secretWords);
    expect(everythingIn(await ask(direct('U0BEN')))).not.toContain(secretWords);
    expect(everythingIn(await ask(mention(privateQuestion)))).not.toContain(secretWords);
  });

  it('a guest and a stranger are refused, and so is a channel shared with others', async () => {
    for (const user of ['U0GUEST', 'U0OTHER', 'U0UNKNOWN']) {
      expect((await ask(mention(question, user))).text).toBe('I answer only members of this workspace.');
    }
    const shared = await ask((ts) =>
      mentionEvent({ user: ana, text: question, channel, ts }, { is_ext_shared_channel: true }),
    );
    expect(shared.text).toBe('I don’t answer in channels shared with other organisations.');
  });

  it('bots, edits and ourselves get nothing, and unknown events are taken', async () => {
    const before = slack.posts.length;
    const message = { type: 'app_mention', user: ana, text: `<@${slackBot}> ${question}`, channel, ts: nextTs() };
    const ignored = [
      { ...message, bot_id: 'B0OTHER' },
      { ...message, subtype: 'bot_message' },
      { ...message, edited: { user: ana, ts: nextTs() } },
      { ...message, user: slackBot },
      { ...message, user: 'U0BOT', ts: nextTs() },
      { ...message, text: `<@${slackBot}>`, ts: nextTs() },
      { ...message, type: 'message', channel_type: 'channel', ts: nextTs() },
      { type: 'reaction_added', user: ana },
    ];
    for (const event of ignored) {
      const reply = await sendSlackEvent(target, eventCallback(event));
      expect([reply.status, reply.text]).toEqual([200, '']);
    }
    await untilWorkedOn();
    expect(slack.posts).toHaveLength(before + 1);
  });
});

describe('one message', () => {
  it('is answered once, however often it is delivered', async () => {
    const ts = nextTs();
    const event = mentionEvent({ user: ana, text: question, channel, ts });
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        sendSlackEvent(target, event, {
          ...(index > 0 && { 'x-slack-retry-num': String(index % 4), 'x-slack-retry-reason': 'http_timeout' }),
        }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    await slack.untilPosts(1, ({ threadTs }) => threadTs === ts);
    await sendSlackEvent(target, event, { 'x-slack-retry-num': '3' });
    await untilWorkedOn();
    expect(slack.posts.filter(({ threadTs }) => threadTs === ts)).toHaveLength(1);
  });

  it('is answered when only its repeat arrives', async () => {
    const ts = nextTs();
    const event = mentionEvent({ user: ana, text: question, channel, ts });
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'connection_failed' };
    await sendSlackEvent(target, event, headers);
    expect(await slack.untilPosts(1, ({ threadTs }) => threadTs === ts)).toHaveLength(1);
  });

  it('is answered once although it comes as two events', async () => {
    const ts = nextTs();
    const message = { user: ana, text: `<@${slackBot}> ${question}`, channel: 'D0ANA', ts };
    await Promise.all([
      sendSlackEvent(target, directMessageEvent(message)),
      sendSlackEvent(target, eventCallback({ type: 'app_mention', ...message })),
    ]);
    await slack.untilPosts(1, ({ threadTs }) => threadTs === ts);
    await untilWorkedOn();
    expect(slack.posts.filter(({ threadTs }) => threadTs === ts)).toHaveLength(1);
  });
});

describe('Slack being slow', () => {
  it('does not hold up the acknowledgement, and is waited for', async () => {
    const release = slack.hold('users.info');
    const times: number[] = [];
    const sent = Array.from({ length: 12 }, () => nextTs());
    for (const ts of sent) {
      const startedMs = performance.now();
      await sendSlackEvent(target, mention(question)(ts));
      times.push(performance.now() - startedMs);
    }
    expect(Math.max(...times)).toBeLessThan(1_000);
    release();
    await slack.untilPosts(12, ({ threadTs }) => threadTs !== undefined && sent.includes(threadTs));
  });

  it('is obeyed when it says to wait, and a message is posted once', async () => {
    slack.rateLimitNext('chat.postMessage', 2);
    const before = slack.requests.length;
    const post = await ask(mention(question));
    const tries = slack.requests.slice(before).filter(({ method }) => method === 'chat.postMessage');
    expect(tries).toHaveLength(2);
    expect((tries[1]?.atMs ?? 0) - (tries[0]?.atMs ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect(slack.posts.filter(({ threadTs }) => threadTs === post.threadTs)).toHaveLength(1);
  });
});

describe('a verdict', () => {
  async function press(post: SlackPost, user: string, action: { action_id: string; value: string }): Promise<string> {
    const { ts: messageTs, threadTs = '' } = post;
    const before = slack.posts.length;
    const payload = pressPayload({ user, channel: post.channel, messageTs, threadTs, action });
    const reply = await sendSlackInteraction(target, payload);
    expect([reply.status, reply.text]).toEqual([200, '']);
    const [whisper] = (await slack.untilPosts(before + 1)).slice(before);
    expect(whisper).toMatchObject({ method: 'chat.postEphemeral', user, channel: post.channel, threadTs });
    return whisper?.text ?? '';
  }

  it('from anybody in the channel becomes feedback, and is thanked for in private', async () => {
    const post = await ask(mention(question));
    const [helpful, wrongSource] = actionsOf(post);
    if (helpful === undefined || wrongSource === undefined) throw new Error('There is nothing to press.');
    expect(await press(post, ana, helpful)).toBe('Thank you.');
    expect(await press(post, 'U0BEN', wrongSource)).toBe('Thank you. Source 1 is reported as wrong.');
    expect(await press(post, 'U0BEN', wrongSource)).toBe('Thank you. Source 1 is reported as wrong.');
    const { json } = await sendRaw(`${footnote.url}/api/v1/review/items`);
    const { items } = json as { items: { answerId: string; citation: number | null }[] };
    const [answerId = ''] = wrongSource.value.split('#');
    expect(items.filter((item) => item.answerId === answerId && item.citation === 1)).toHaveLength(1);
  });

  it('from a guest, or on another’s direct message, is not recorded', async () => {
    const post = await ask((ts) => directMessageEvent({ user: ana, text: privateQuestion, channel: 'D0ANA', ts }));
    const [helpful] = actionsOf(post);
    if (helpful === undefined) throw new Error('There is nothing to press.');
    for (const user of ['U0GUEST', 'U0BEN']) {
      expect(await press(post, user, helpful)).toMatch(/^That could not be recorded/);
    }
    expect(await press(post, ana, helpful)).toBe('Thank you.');
  });
});

describe('what Slack must prove', () => {
  const body = JSON.stringify({ type: 'url_verification', token: 'deprecated', challenge: '3eZbrw1aBm2rZgRNFdxV' });

  function post(sent: string | Buffer<ArrayBuffer>, headers: Record<string, string> | Headers, route = 'events') {
    return sendRaw(`${footnote.url}/api/v1/slack/${route}`, { method: 'POST', headers, body: sent });
  }
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };

  it('is its signature, for the check of the address too', async () => {
    const signed = await post(body, { ...json, ...slackSignature(body, slack.signingSecret) });
    expect([signed.status, signed.json]).toEqual([200, { challenge: '3eZbrw1aBm2rZgRNFdxV' }]);
    const signature = slackSignature(body, slack.signingSecret);
    const twice = new Headers({ ...json, ...signature });
    twice.append('x-slack-signature', signature['x-slack-signature'] ?? '');
    const forged: [string, Record<string, string> | Headers][] = [
      [body, json],
      [`${body} `, { ...json, ...signature }],
      [body, { ...json, ...slackSignature(body, 'another secret') }],
      [body, { ...json, ...signature, 'x-slack-request-timestamp': '1531420618' }],
      [body, { ...json, ...signature, authorization: 'Bearer something', 'x-slack-signature': 'v0=' }],
      [body, twice],
    ];
    for (const [sent, headers] of forged) {
      const reply = await post(sent, headers);
      expect([reply.status, problemOf(reply).code]).toEqual([401, 'invalid-signature']);
      expect(reply.text).not.toContain('3eZbrw1aBm2rZgRNFdxV');
    }
    expect((await post('payload=%7B%7D', form, 'interactions')).status).toBe(401);
  });

  it('is over the bytes, before anything reads them', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x7d]);
    expect((await post(bytes, json)).status).toBe(401);
    const spaced = '{ "type":\r\n "app_rate_limited" }';
    expect((await post(spaced, { ...json, ...slackSignature(spaced, slack.signingSecret) })).status).toBe(200);
    const broken = '{"type":';
    const reply = await post(broken, { ...json, ...slackSignature(broken, slack.signingSecret) });
    expect([reply.status, problemOf(reply).code]).toEqual([400, 'invalid-json']);
    expect((await post('x'.repeat(600_000), json)).status).toBe(413);
  });

  it('is nothing for the check of the certificate, which does nothing', async () => {
    const before = slack.posts.length;
    const smuggled = mentionEvent({ user: ana, text: question, channel, ts: nextTs() });
    const check = new URLSearchParams({ ssl_check: '1', payload: JSON.stringify(smuggled) }).toString();
    for (const route of ['events', 'interactions']) {
      const reply = await post(check, form, route);
      expect([reply.status, reply.text]).toEqual([200, '']);
    }
    for (const sent of ['ssl_check=0', 'ssl_check=true', 'ssl_check=1&ssl_check=1']) {
      expect((await post(sent, form)).status).toBe(401);
    }
    expect((await post('{"ssl_check":"1"}', json)).status).toBe(401);
    await untilWorkedOn();
    expect(slack.posts).toHaveLength(before + 1);
  });
});

describe('what is said of Slack', () => {
  it('is in the readiness, and neither secrets nor questions are in the log', async () => {
    const { json } = await sendRaw(`${footnote.url}/health/ready`);
    expect(json).toMatchObject({ components: { slack: { status: 'ready' } } });
    for (const secret of [slack.token, slack.signingSecret, question, secretWords, slackTeam]) {
      expect(footnote.output()).not.toContain(secret);
    }
  });
});
