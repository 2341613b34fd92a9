import { describe, expect, it } from '@jest/globals';
import { buildDocument, buildSubject, FakeIngestionStores, FakePeople } from '@footnote/testing';
import { toAccess, type Access } from './access.ts';
import { canRead } from './can-read.ts';
import { ListDocumentReaders } from './list-document-readers.ts';

const admin = buildSubject({ user: null });

async function readersOf(access: Access) {
  const people = new FakePeople();
  const { documents } = new FakeIngestionStores(people.clock);
  await documents.insert(buildDocument({ id: 'doc_1', access }));
  for (const name of ['ana@example.org', 'ben@example.org', 'cai@example.org']) await people.join(name);
  const sus = await people.join('sus@example.org');
  await people.users.update(sus.id, { status: 'suspended' });
  await people.manageGroups.put('hr', { groups: ['hr-spain'], users: ['sus@example.org'] });
  await people.manageGroups.put('hr-spain', { users: ['ana@example.org'] });
  await people.manageGroups.put('contractors', { users: ['ben@example.org'] });
  const { users, groups } = people;
  const list = new ListDocumentReaders({ documents, users, groups });
  return { people, list, ...(await list.run('doc_1', admin)) };
}

describe('who can read a document', () => {
  it('is said for every known user and everybody named, the deciding reason first', async () => {
    const deny = { groups: ['contractors'], users: ['gone@example.org'] };
    const access = { everyone: false, groups: ['hr'], users: ['ben@example.org', 'new@example.org'], deny };
    const { users, isCut } = await readersOf(toAccess(access));
    expect(isCut).toBe(false);
    expect(users.map(({ name, canRead: can, why }) => [name, can, why])).toEqual([
      ['ana@example.org', true, ['in hr-spain, which hr contains']],
      ['ben@example.org', false, ['denied: in contractors', 'named']],
      ['cai@example.org', false, ['not named, and in no group that is']],
      ['gone@example.org', false, ['denied by name']],
      ['new@example.org', true, ['named']],
      ['sus@example.org', false, ['suspended', 'in hr']],
    ]);
  });

  it('agrees with what reading itself goes by', async () => {
    const access = { everyone: true, groups: [], users: [], deny: { groups: ['hr'], users: ['cai@example.org'] } };
    const { people, users } = await readersOf(access);
    for (const { name, canRead: can } of users) {
      const user = await people.users.findByName(name);
      const subject = user && (await people.resolveSubject.ofUser(user));
      expect([name, can]).toEqual([name, subject !== null && canRead(subject, access)]);
    }
  });

  it('is nothing of an outsider’s business', async () => {
    const { list } = await readersOf({ everyone: false, groups: ['hr'], users: [] });
    const outsider = buildSubject({ scopes: ['search'] });
    for (const id of ['doc_1', 'doc_absent']) {
      await expect(list.run(id, outsider)).rejects.toMatchObject({ code: 'document-not-found' });
    }
  });
});
