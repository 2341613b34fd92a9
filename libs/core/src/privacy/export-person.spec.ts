import { describe, expect, it } from '@jest/globals';
import { createId } from '@footnote/core';
import { buildCitation, buildSubject, FakePrivacy } from '@footnote/testing';

const admin = buildSubject({ user: null, credential: 'key:key_admin' });

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe('what is held about a person', () => {
  it('has what they did, and no text that they or the exporter may not read', async () => {
    const scene = new FakePrivacy();
    const { people, footnote, exportPerson } = scene;
    const eva = await people.join('eva@example.org');
    const { documentId } = await footnote.receive({
      text: '# Pay\n\nPay is high.',
      access: { everyone: false, groups: [], users: [eva.name] },
    });
    const citations = [buildCitation({ documentId })];
    await scene.ask('user:eva@example.org', { citations });
    await footnote.auditLog.append({
      ...{ at: new Date(), actor: `user:${eva.id}`, action: 'question-asked', target: null, details: {} },
    });
    const own = await exportPerson.own(await people.subjectOf(eva));
    expect((await all(own.answers))[0]?.text).not.toBe('');
    expect(await all(own.readerOf)).toEqual([documentId]);
    expect(await all(own.audit)).toHaveLength(1);
    const byAdmin = await exportPerson.ofUser(eva.id, admin);
    expect(await all(byAdmin.answers)).toMatchObject([{ text: '', citations: [] }]);
    const bySearchKey = { ...(await people.subjectOf(eva)), scopes: ['search' as const] };
    expect((await all((await exportPerson.own(bySearchKey)).answers))[0]?.text).toBe('');
    await expect(exportPerson.ofUser(createId('usr'), admin)).rejects.toMatchObject({ code: 'user-not-found' });
  });
});
