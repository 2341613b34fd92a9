import { describe, expect, it } from '@jest/globals';
import { checkOwnKeyDraft, emptyOwnKeyDraft } from './own-key-draft.ts';

const now = new Date('2026-05-01T00:00:00.000Z');

describe('a draft of a key of one’s own', () => {
  it('begins with searching and asking, as far as its owner may', () => {
    expect(emptyOwnKeyDraft(['search', 'answer', 'ingest']).scopes).toEqual(['search', 'answer']);
    expect(emptyOwnKeyDraft(['ingest']).scopes).toEqual([]);
  });

  it('becomes the request of the contract', () => {
    const draft = { name: ' Notebook ', scopes: ['search' as const], days: 30 };
    expect(checkOwnKeyDraft(draft, now).request).toEqual({
      name: 'Notebook',
      scopes: ['search'],
      expiresAt: '2026-05-31T00:00:00.000Z',
    });
    expect(checkOwnKeyDraft({ ...draft, days: null }, now).request).not.toHaveProperty('expiresAt');
  });

  it('says at each field what it wants', () => {
    const { errors } = checkOwnKeyDraft({ name: '', scopes: [], days: null }, now);
    expect(Object.keys(errors ?? {}).sort()).toEqual(['name', 'scopes']);
  });
});
