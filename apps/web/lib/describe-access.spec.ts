import { describe, expect, it } from '@jest/globals';
import { describeAccess, nameReaders } from './describe-access.ts';

const everyone = { everyone: true, groups: [], users: [] };

describe('who may read, in words', () => {
  it.each([
    [everyone, 'For everyone here'],
    [{ ...everyone, everyone: false }, 'For nobody yet'],
    [{ everyone: false, groups: ['hr'], users: ['ana@example.org'] }, 'For hr and ana@example.org'],
    [{ everyone: false, groups: ['a', 'b', 'c', 'd', 'e'], users: [] }, 'For a, b, c and 2 more'],
    [
      { ...everyone, deny: { groups: ['contractors'], users: ['ben@example.org'] } },
      'For everyone here, but not contractors or ben@example.org',
    ],
    [{ ...everyone, everyone: false, deny: { groups: ['contractors'], users: [] } }, 'For nobody yet'],
  ])('says %j as %p', (access, words) => {
    expect(describeAccess(access)).toBe(words);
    expect(nameReaders(access).toLowerCase()).toBe(words.slice('For '.length).toLowerCase());
  });
});
