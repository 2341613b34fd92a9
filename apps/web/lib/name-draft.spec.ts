import { describe, expect, it } from '@jest/globals';
import { allNames, namesIn, toNameDraft } from './name-draft.ts';

describe('names while they are entered', () => {
  it('are taken apart at commas, semicolons and line ends, each once', () => {
    expect(namesIn(' hr, people leads;\nhr\n')).toEqual(['hr', 'people leads']);
  });

  it('count what is still in the field, and nothing twice', () => {
    expect(allNames({ ...toNameDraft(['hr', 'it']), typed: 'it, legal ' })).toEqual(['hr', 'it', 'legal']);
  });
});
