import { describe, expect, it } from '@jest/globals';
import { checkGroupDraft, emptyGroupDraft, toGroupDraft, toPutRequest } from './group-draft.ts';

const hr = { id: 'hr', title: 'Human resources', users: ['ana@example.org'], groups: ['hr-spain'], updatedAt: '' };

describe('a draft of a group', () => {
  it('comes back as what it was made from', () => {
    const { title, users, groups } = hr;
    expect(toPutRequest(toGroupDraft(hr))).toEqual({ title, users, groups });
  });

  it('is called by its id when it has no title', () => {
    expect(toPutRequest({ ...emptyGroupDraft, id: ' hr ' }).title).toBe('hr');
    expect(toGroupDraft({ ...hr, title: 'hr' }).title).toBe('');
  });

  it.each([
    [{ id: ' ' }, 'id'],
    [{ id: 'everyone' }, 'id'],
    [{ id: 'it' }, 'id'],
    [{ id: 'hr', groups: { names: [], typed: 'hr' } }, 'groups'],
  ])('refuses %j for its %s', (changes, field) => {
    expect(Object.keys(checkGroupDraft({ ...emptyGroupDraft, ...changes }, ['it']))).toEqual([field]);
  });

  it('takes one that is whole', () => {
    expect(checkGroupDraft(toGroupDraft(hr), ['it'])).toEqual({});
  });
});
