import { describe, expect, it } from '@jest/globals';
import { accessDraftError, fromAccessDraft, namesIn, toAccessDraft } from './access-draft.ts';

describe('an access draft', () => {
  it('comes back as the access that it was made from', () => {
    for (const access of [
      { everyone: true, groups: [], users: [] },
      { everyone: false, groups: [], users: [] },
      { everyone: false, groups: ['hr', 'people leads'], users: ['ana@example.org'] },
    ]) {
      expect(fromAccessDraft(toAccessDraft(access))).toEqual(access);
    }
  });

  it('forgets names when everyone or nobody may read', () => {
    const draft = { kind: 'nobody' as const, groups: 'hr', users: 'ana@example.org' };
    expect(fromAccessDraft(draft)).toEqual({ everyone: false, groups: [], users: [] });
  });

  it('asks for a name when some may read and none is named', () => {
    expect(accessDraftError({ kind: 'some', groups: ' , ', users: '' })).not.toBeNull();
    expect(accessDraftError({ kind: 'some', groups: 'hr', users: '' })).toBeNull();
    expect(accessDraftError({ kind: 'nobody', groups: '', users: '' })).toBeNull();
  });

  it('takes names apart at commas, semicolons and line ends, each once', () => {
    expect(namesIn(' hr, people leads;\nhr\n')).toEqual(['hr', 'people leads']);
  });
});
