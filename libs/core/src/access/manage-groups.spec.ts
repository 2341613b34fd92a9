import { describe, expect, it } from '@jest/globals';
import { FakePeople } from '@footnote/testing';
import { accessLimits } from './access.limits.ts';

describe('a group', () => {
  it('keeps what is not named, and knows people by one name', async () => {
    const { manageGroups } = new FakePeople();
    expect(await manageGroups.put('hr', { users: ['Ana@Example.org', ' ana@example.org'] })).toMatchObject({
      created: true,
      group: { title: 'hr', users: ['ana@example.org'], groups: [] },
    });
    expect(await manageGroups.put('hr', { title: 'People' })).toMatchObject({
      created: false,
      group: { title: 'People', users: ['ana@example.org'] },
    });
  });

  it('never contains itself, and is nested ten deep at most', async () => {
    const { manageGroups } = new FakePeople();
    await manageGroups.put('depth-1', {});
    for (let depth = 2; depth <= accessLimits.groupDepthMax; depth += 1) {
      await manageGroups.put(`depth-${depth}`, { groups: [`depth-${depth - 1}`] });
    }
    await expect(manageGroups.put('one-more', { groups: ['depth-10'] })).rejects.toMatchObject({ code: 'group-depth' });
    await expect(manageGroups.put('depth-1', { groups: ['below'] })).rejects.toMatchObject({ code: 'group-depth' });
    for (const inner of ['depth-1', 'depth-10']) {
      await expect(manageGroups.put('depth-1', { groups: [inner] })).rejects.toMatchObject({ code: 'group-cycle' });
    }
  });

  it('that is wide and deep is looked at once', async () => {
    const { manageGroups } = new FakePeople();
    const layer = (depth: number) => Array.from({ length: 10 }, (_, at) => `g-${depth}-${at}`);
    for (let depth = 1; depth <= 10; depth += 1) {
      for (const id of layer(depth)) await manageGroups.put(id, { groups: depth === 1 ? [] : layer(depth - 1) });
    }
    await expect(manageGroups.put('g-1-0', { groups: ['g-10-0'] })).rejects.toMatchObject({ code: 'group-cycle' });
  });

  it('is not everyone, and not of a member too many', async () => {
    const { manageGroups } = new FakePeople();
    await expect(manageGroups.put('everyone', {})).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(manageGroups.put('hr', { groups: ['everyone'] })).rejects.toMatchObject({ code: 'invalid-input' });
    const users = Array.from({ length: accessLimits.groupMembersMax + 1 }, (_, at) => `u${at}@example.org`);
    await expect(manageGroups.put('hr', { users })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(manageGroups.delete('hr')).rejects.toMatchObject({ code: 'group-not-found' });
  });
});
