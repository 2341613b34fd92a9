import { describe, expect, it } from '@jest/globals';
import { toNameDraft } from '../../../lib/name-draft.ts';
import { accessDraftError, denialDraftError, fromAccessDraft, noReaders, toAccessDraft } from './access-draft.ts';

const everyone = toAccessDraft({ everyone: true, groups: [], users: [] });
const hr = { groups: toNameDraft(['hr']), users: toNameDraft([]) };

describe('an access draft', () => {
  it('comes back as the access that it was made from', () => {
    for (const access of [
      { everyone: true, groups: [], users: [] },
      { everyone: false, groups: [], users: [] },
      { everyone: false, groups: ['hr', 'people leads'], users: ['ana@example.org'] },
      { everyone: true, groups: [], users: [], deny: { groups: ['contractors'], users: ['ben@example.org'] } },
    ]) {
      expect(fromAccessDraft(toAccessDraft(access))).toEqual(access);
    }
  });

  it('forgets names when everyone or nobody may read', () => {
    expect(fromAccessDraft({ ...everyone, ...hr, kind: 'nobody' })).toEqual({ everyone: false, groups: [], users: [] });
  });

  it('denies nobody rather than an empty list', () => {
    expect(fromAccessDraft({ ...everyone, deny: noReaders })).toEqual({ everyone: true, groups: [], users: [] });
  });

  it('counts what is typed and not yet settled', () => {
    const typed = { ...everyone, kind: 'some' as const, groups: { names: ['hr'], typed: 'legal, ' } };
    expect(fromAccessDraft(typed).groups).toEqual(['hr', 'legal']);
  });

  it('asks for a name when some may read and none is named', () => {
    const some = { ...everyone, kind: 'some' as const };
    expect(accessDraftError({ ...some, groups: { names: [], typed: ' , ' } })).not.toBeNull();
    expect(accessDraftError({ ...some, ...hr })).toBeNull();
    expect(accessDraftError({ ...some, kind: 'nobody' })).toBeNull();
  });

  it('says how to shut out everyone', () => {
    expect(denialDraftError({ ...everyone, deny: { ...noReaders, groups: toNameDraft(['everyone']) } })).not.toBeNull();
    expect(denialDraftError({ ...everyone, deny: hr })).toBeNull();
  });
});
