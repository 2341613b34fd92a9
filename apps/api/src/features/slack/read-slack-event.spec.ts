import { describe, expect, it } from '@jest/globals';
import { readSlackEvent } from './read-slack-event.ts';

const mention = {
  type: 'app_mention',
  user: 'U061F7AUR',
  text: '<@U0LAN0Z89> how many days of holiday?',
  ts: '1515449522.000016',
  channel: 'C0LAN2Q65',
  event_ts: '1515449522000016',
};
const direct = { ...mention, type: 'message', channel: 'D0LAN2Q65', channel_type: 'im' };

function callback(event: object, envelope: object = {}): unknown {
  return { type: 'event_callback', team_id: 'T061EG9R6', api_app_id: 'A0PNCHHK2', event_id: 'Ev1', event, ...envelope };
}

describe('an event of Slack', () => {
  it('that checks the address gets its challenge back', () => {
    const body = { type: 'url_verification', token: 'x', challenge: '3eZbrw1aB' };
    expect(readSlackEvent(body)).toEqual({ kind: 'challenge', challenge: '3eZbrw1aB' });
  });

  it('that mentions us is a question, to be answered in a thread under it', () => {
    expect(readSlackEvent(callback(mention))).toMatchObject({
      kind: 'question',
      question: { channel: 'C0LAN2Q65', threadTs: mention.ts, isDirect: false, isExternal: false },
    });
  });

  it('in a thread stays in that thread', () => {
    const event = { ...mention, thread_ts: '1515449000.000001' };
    expect(readSlackEvent(callback(event))).toMatchObject({ question: { ts: mention.ts, threadTs: event.thread_ts } });
  });

  it('is direct only as a message in a conversation of two', () => {
    expect(readSlackEvent(callback(direct))).toMatchObject({ kind: 'question', question: { isDirect: true } });
    expect(readSlackEvent(callback({ ...mention, channel_type: 'im' }))).toMatchObject({
      question: { isDirect: false },
    });
    expect(readSlackEvent(callback({ ...direct, channel_type: 'mpim' })).kind).toBe('other');
    expect(readSlackEvent(callback({ ...direct, channel_type: 'channel' })).kind).toBe('other');
  });

  it('can be stored, whatever is in it', () => {
    const event = readSlackEvent(callback({ ...mention, text: 'a\0b\ud800c' }));
    expect(event).toMatchObject({ question: { text: 'a b\ufffdc' } });
  });

  it('knows a channel that is shared with others', () => {
    const event = readSlackEvent(callback(mention, { is_ext_shared_channel: true }));
    expect(event).toMatchObject({ question: { isExternal: true } });
  });

  it.each([
    ['a bot’s message', { bot_id: 'B19LU7CSY' }],
    ['our own message', { app_id: 'A0PNCHHK2' }],
    ['an edit', { edited: { user: 'U061F7AUR', ts: '1515449523.000000' } }],
    ['a change', { subtype: 'message_changed' }],
    ['a message without words', { text: ' \n' }],
    ['a message of nobody', { user: undefined }],
    ['a channel that is none', { channel: '../C1' }],
    ['a time that is none', { ts: 'soon' }],
  ])('is none of our business as %s', (_case, changes) => {
    for (const event of [mention, direct]) {
      expect(readSlackEvent(callback({ ...event, ...changes })).kind).toBe('other');
    }
  });

  it('of an unknown kind is none of our business, whatever its shape', () => {
    const strange = [null, [], 'x', 7, {}, callback({ type: 'reaction_added' }), { type: 'app_rate_limited' }];
    expect(strange.map((body) => readSlackEvent(body).kind)).toEqual(strange.map(() => 'other'));
  });
});
