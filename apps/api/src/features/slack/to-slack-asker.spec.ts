import { describe, expect, it } from '@jest/globals';
import { scopesOf } from '@footnote/core';
import type { SlackUser } from './slack-web-api.ts';
import { toSlackAsker } from './to-slack-asker.ts';

const ana: SlackUser = {
  id: 'U1',
  team_id: 'T1',
  deleted: false,
  is_bot: false,
  is_restricted: false,
  is_ultra_restricted: false,
  is_stranger: false,
  is_email_confirmed: true,
  profile: { email: 'ana@example.org' },
};

/** Somebody in a group, and somebody who is suspended. */
const directory = {
  async byVouchedName(name: string, credential: string) {
    if (name === 'eve@example.org') return null;
    const groups = ['hr'];
    return { id: `user:${name}`, user: name, groups, scopes: scopesOf('reader'), credential };
  },
};
const inChannel = { teamId: 'T1', isDirect: false, directory };
const inDirectMessage = { teamId: 'T1', isDirect: true, directory };
const nobody = { id: 'slack:T1:U1', user: null, groups: [], scopes: ['search', 'answer'], credential: 'slack:T1:U1' };

describe('who asks in Slack', () => {
  it('is in a channel nobody in particular, and the channel listens', async () => {
    expect(await toSlackAsker(ana, inChannel)).toEqual({
      kind: 'member',
      subject: nobody,
      audience: { groups: ['everyone'] },
    });
  });

  it('is in a direct message the person of the address, in that person’s groups', async () => {
    expect(await toSlackAsker(ana, inDirectMessage)).toEqual({
      kind: 'member',
      subject: {
        id: 'user:ana@example.org',
        user: 'ana@example.org',
        groups: ['hr'],
        scopes: ['search', 'answer'],
        credential: 'slack:T1:U1',
      },
      audience: null,
    });
  });

  it.each([
    ['no address', { profile: {} }],
    ['an empty address', { profile: { email: ' ' } }],
    ['an address that is not confirmed', { is_email_confirmed: false }],
  ])('with %s is nobody in particular in a direct message either', async (_case, changes) => {
    expect(await toSlackAsker({ ...ana, ...changes }, inDirectMessage)).toMatchObject({
      subject: nobody,
      audience: null,
    });
  });

  it.each([
    ['a guest', { is_restricted: true }],
    ['a guest of one channel', { is_ultra_restricted: true }],
    ['a person of another organisation', { is_stranger: true }],
    ['a member of another workspace', { team_id: 'T2' }],
    ['a member of no known workspace', { team_id: undefined }],
    ['a member who has left', { deleted: true }],
    ['somebody whom Footnote has suspended', { profile: { email: 'eve@example.org' } }],
  ])('is a stranger as %s', async (_case, changes) => {
    const user = { ...ana, ...changes };
    expect(await toSlackAsker(user, inDirectMessage)).toEqual({ kind: 'stranger' });
    expect(await toSlackAsker(user, inChannel)).toEqual({ kind: 'stranger' });
  });

  it('is a stranger when Slack does not say, and a bot when it is one', async () => {
    expect(await toSlackAsker(null, inDirectMessage)).toEqual({ kind: 'stranger' });
    expect(await toSlackAsker({ ...ana, is_bot: true }, inChannel)).toEqual({ kind: 'bot' });
  });
});
