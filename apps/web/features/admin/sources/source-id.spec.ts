import { SourceId } from '@footnote/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newSourceId } from './source-id.ts';

const none = new Set<string>();

describe('newSourceId', () => {
  it('makes the title readable in an address', () => {
    expect(newSourceId('Our Team’s Handbook', none)).toBe('our-team-s-handbook');
    expect(newSourceId('Führung & Größe', none)).toBe('fuhrung-gro-e');
    expect(newSourceId('手册', none)).toBe('source');
  });

  it('numbers a title that is there already', () => {
    expect(newSourceId('Team', new Set(['team', 'team-2']))).toBe('team-3');
  });

  it('is an id that the contract takes and that nobody has, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (title) => {
        const first = newSourceId(title, none);
        const second = newSourceId(title, new Set([first]));
        expect(SourceId.safeParse(first).success && SourceId.safeParse(second).success).toBe(true);
        expect(second).not.toBe(first);
      }),
    );
  });
});
