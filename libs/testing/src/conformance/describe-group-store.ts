import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupStore } from '@footnote/core';
import * as fc from 'fast-check';
import { buildGroup } from '../builders/build-user.ts';
import { FakeGroupStore } from '../fakes/fake-group-store.ts';

export function describeGroupStore({ open }: { open: () => Promise<GroupStore> }): void {
  describe('GroupStore', () => {
    let groups: GroupStore;
    beforeAll(async () => {
      groups = await open();
    });

    it('finds what was put, members in their order, and replaces them', async () => {
      const group = buildGroup({ id: 'found', users: ['zoe@example.org', "o'brien"], groups: ['z', 'a'] });
      await groups.put(group);
      expect(await groups.find('found')).toEqual(group);
      await groups.put({ ...group, title: 'New', users: ['a'], groups: [] });
      expect(await groups.find('found')).toEqual({ ...group, title: 'New', users: ['a'], groups: [] });
      expect(await groups.find('none')).toBeNull();
    });

    it('lists in order of id', async () => {
      for (const id of ['order-b', 'order-', 'ordera']) await groups.put(buildGroup({ id }));
      const ids = (await groups.list()).map(({ id }) => id).filter((id) => id.startsWith('order'));
      expect(ids).toEqual(['order-', 'order-b', 'ordera']);
    });

    it('tells every group that somebody is in, however deep, and ends circles', async () => {
      await groups.put(buildGroup({ id: 'deep-team', users: ['ana@example.org'] }));
      await groups.put(buildGroup({ id: 'deep-site', groups: ['deep-team'] }));
      await groups.put(buildGroup({ id: 'deep-all', groups: ['deep-site', 'deep-all'] }));
      await groups.put(buildGroup({ id: 'deep-other', users: ['ben@example.org'] }));
      const all = ['deep-all', 'deep-site', 'deep-team'];
      expect(await groups.groupsOf({ user: 'ana@example.org', groups: [] })).toEqual(all);
      expect(await groups.groupsOf({ user: null, groups: ['deep-site'] })).toEqual(['deep-all', 'deep-site']);
      expect(await groups.groupsOf({ user: 'deep-team', groups: ['unknown'] })).toEqual(['unknown']);
      expect(await groups.groupsOf({ user: null, groups: [] })).toEqual([]);
    });

    it('takes a deleted group out of those that contain it, and a person out of all', async () => {
      await groups.put(buildGroup({ id: 'kept', users: ['cleo'], groups: ['gone'] }));
      await groups.put(buildGroup({ id: 'gone', users: ['dan'] }));
      expect([await groups.delete('gone'), await groups.delete('gone')]).toEqual([true, false]);
      expect((await groups.find('kept'))?.groups).toEqual([]);
      expect([await groups.removeUser('cleo'), await groups.removeUser('cleo')]).toEqual([1, 0]);
      expect((await groups.find('kept'))?.users).toEqual([]);
    });

    it('finds the same groups as a plain walk does, for any nesting', async () => {
      const id = fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5', "g'6");
      const members = fc.uniqueArray(id, { maxLength: 3 });
      const user = fc.constantFrom('u1', 'u2');
      const nesting = fc.array(fc.record({ id, groups: members, users: fc.uniqueArray(user) }), { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(nesting, user, members, async (made, asked, given) => {
          const model = new FakeGroupStore();
          for (const each of ['g1', 'g2', 'g3', 'g4', 'g5', "g'6"]) await groups.delete(each);
          for (const changes of made) {
            await groups.put(buildGroup(changes));
            await model.put(buildGroup(changes));
          }
          const member = { user: asked, groups: given };
          expect(await groups.groupsOf(member)).toEqual(await model.groupsOf(member));
        }),
        { numRuns: 25 },
      );
    });
  });
}
