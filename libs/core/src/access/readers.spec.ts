import { describe, expect, it } from '@jest/globals';
import { buildSubject, FakeGroupStore } from '@footnote/testing';
import { Readers } from './readers.ts';

const updatedAt = new Date('2026-01-01T00:00:00.000Z');

async function openReaders(): Promise<Readers> {
  const groups = new FakeGroupStore();
  await groups.put({ id: 'hr-spain', title: 'HR Spain', users: [], groups: [], updatedAt });
  await groups.put({ id: 'hr', title: 'HR', users: [], groups: ['hr-spain'], updatedAt });
  return new Readers(groups);
}

describe('Readers', () => {
  it('is the asker alone without an audience', async () => {
    const subject = buildSubject({ groups: ['hr'] });
    expect(await (await openReaders()).of(subject, null)).toEqual([{ user: subject.user, groups: ['hr'] }]);
  });

  it('adds one reader for each group of the audience, in the groups that contain it', async () => {
    const readers = await (await openReaders()).of(buildSubject(), { groups: ['hr-spain', 'finance'] });
    expect(readers.slice(1)).toEqual([
      { user: null, groups: ['hr', 'hr-spain'], isGroup: true },
      { user: null, groups: ['finance'], isGroup: true },
    ]);
  });

  it('knows of everyone together only that they are many', async () => {
    const readers = await (await openReaders()).of(buildSubject(), { groups: ['everyone'] });
    expect(readers[1]).toEqual({ user: null, groups: [], isGroup: true });
  });
});
