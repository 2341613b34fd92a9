import { describe, expect, it } from '@jest/globals';
import { checkKeyDraft, emptyKeyDraft } from './key-draft.ts';

const now = new Date('2026-05-01T00:00:00.000Z');
const filled = {
  ...emptyKeyDraft,
  name: ' Wiki sync ',
  user: 'wiki@example.org',
  groups: { names: ['hr'], typed: 'people-leads' },
};

describe('a key draft', () => {
  it('becomes the request of the contract', () => {
    expect(checkKeyDraft({ ...filled, days: 30 }, now).request).toEqual({
      name: 'Wiki sync',
      user: 'wiki@example.org',
      groups: ['hr', 'people-leads'],
      scopes: ['search', 'answer'],
      expiresAt: '2026-05-31T00:00:00.000Z',
    });
    expect(checkKeyDraft({ ...filled, days: null }, now).request).not.toHaveProperty('expiresAt');
  });

  it('says at each field what it wants', () => {
    const { errors } = checkKeyDraft({ ...emptyKeyDraft, user: 'x'.repeat(201), scopes: [] }, now);
    expect(Object.keys(errors ?? {}).sort()).toEqual(['name', 'scopes', 'user']);
  });
});
