import { describe, expect, it } from '@jest/globals';
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

describe('who asks in Slack', () => {
  it('is in a channel nobody in particular, and the channel listens', () => {
    expect(toSlackAsker(ana, { teamId: 'T1', isDirect: false })).toEqual({
      kind: 'member',
      subject: { id: 'slack:T1:U1', user: null, groups: [], scopes: ['search', 'answer'] },
      audience: { groups: ['everyone'] },
    });
  });

  it('is in a direct message the person of the address', () => {
    expect(toSlackAsker(ana, { teamId: 'T1', isDirect: true })).toEqual({
      kind: 'member',
      subject: { id: 'user:ana@example.org', user: 'ana@example.org', groups: [], scopes: ['search', 'answer'] },
      audience: null,
    });
  });

  it.each([
    ['no address', { profile: {} }],
    ['an empty address', { profile: { email: ' ' } }],
    ['an address that is not confirmed', { is_email_confirmed: false }],
  ])('with %s is nobody in particular in a direct message either', (_case, changes) => {
    expect(toSlackAsker({ ...ana, ...changes }, { teamId: 'T1', isDirect: true })).toMatchObject({
      subject: { id: 'slack:T1:U1', user: null },
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
  ])('is a stranger as %s', (_case, changes) => {
    expect(toSlackAsker({ ...ana, ...changes }, { teamId: 'T1', isDirect: true })).toEqual({ kind: 'stranger' });
  });

  it('is a stranger when Slack does not say, and a bot when it is one', () => {
    expect(toSlackAsker(null, { teamId: 'T1', isDirect: true })).toEqual({ kind: 'stranger' });
    expect(toSlackAsker({ ...ana, is_bot: true }, { teamId: 'T1', isDirect: true })).toEqual({ kind: 'bot' });
  });
});
