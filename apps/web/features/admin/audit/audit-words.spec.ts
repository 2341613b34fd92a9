import { describe, expect, it } from '@jest/globals';
import { describeAction, describeActor, describeDetails, targetLink } from './audit-words.ts';

describe('an audit entry in words', () => {
  it('says what was done, also what is newer than the portal', () => {
    expect(describeAction('sign-in-failed')).toBe('Failed to sign in');
    expect(describeAction('moon-landed')).toBe('Moon landed');
  });

  it.each([
    ['user:usr_1', 'Ana Lima', 'Ana Lima'],
    ['key:key_1', 'ana@example.org', 'ana@example.org, by a key'],
    ['user:usr_1', null, 'Somebody erased'],
    ['local-admin', null, 'Whoever sits at this machine'],
    ['robot', null, 'robot'],
  ])('calls %s (%p) %p', (actor, actorName, words) => {
    expect(describeActor({ actor, actorName })).toBe(words);
  });

  it('counts lists, and leaves out what is nested', () => {
    expect(describeDetails({ documents: ['doc_1', 'doc_2'], reason: 'locked', more: { a: 1 }, gone: null })).toBe(
      'documents 2 · reason locked',
    );
    expect(describeDetails({})).toBeNull();
  });

  it('leads to what has a page', () => {
    expect(targetLink('usr_1')).toBe('/admin/users?user=usr_1');
    expect(targetLink('ans_1')).toBeNull();
  });
});
