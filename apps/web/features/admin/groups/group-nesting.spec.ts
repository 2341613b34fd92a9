import type { Group } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import { groupsAround, groupsWithin, membersOf } from './group-nesting.ts';

const build = (id: string, users: string[], groups: string[]): Group => ({
  id,
  title: id,
  users,
  groups,
  updatedAt: '',
});

const groups = [
  build('all', ['zoe'], ['hr', 'it']),
  build('hr', ['ana'], ['hr-spain']),
  build('hr-spain', ['ben', 'ana'], []),
  build('it', [], []),
];

describe('groups in groups', () => {
  it('are told in both directions, however deep', () => {
    expect(groupsAround('hr-spain', groups)).toEqual(['all', 'hr']);
    expect(groupsWithin('all', groups)).toEqual(['hr', 'hr-spain', 'it']);
    expect(groupsWithin('it', groups)).toEqual([]);
  });

  it('count everybody once', () => {
    expect(membersOf('all', groups)).toEqual(['ana', 'ben', 'zoe']);
  });

  it('end where somebody has drawn a circle', () => {
    expect(groupsWithin('a', [build('a', [], ['b']), build('b', [], ['a'])])).toEqual(['b']);
  });
});
