import { describe, expect, it } from '@jest/globals';
import { checkUserDraft, emptyUserDraft } from './user-draft.ts';

describe('a draft of a user', () => {
  it('becomes the request of the contract, without what was left empty', () => {
    expect(checkUserDraft({ ...emptyUserDraft, name: ' ana@example.org ' }).request).toEqual({
      kind: 'person',
      name: 'ana@example.org',
      role: 'reader',
    });
    const service = checkUserDraft({ kind: 'service', name: 'wiki-sync', displayName: 'Wiki', role: 'contributor' });
    expect(service.request).toEqual({ kind: 'service', name: 'wiki-sync', displayName: 'Wiki', role: 'contributor' });
  });

  it('says what a name should be', () => {
    expect(checkUserDraft({ ...emptyUserDraft, name: 'ana' }).errors?.name).toContain('e-mail');
    expect(checkUserDraft({ ...emptyUserDraft, kind: 'service', name: 'Wiki Sync' }).errors?.name).toContain('hyphens');
    expect(checkUserDraft({ ...emptyUserDraft, name: 'a@b.org', displayName: 'x'.repeat(201) }).errors).toEqual({
      displayName: 'At most 200 characters.',
    });
  });
});
