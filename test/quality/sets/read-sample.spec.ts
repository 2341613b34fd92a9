import { describe, expect, it } from '@jest/globals';
import { readSample, toSampleDocument } from './read-sample.ts';

describe('the sample as a judged set', () => {
  it('keeps who may read a page, its label, its date and its title', () => {
    const document = toSampleDocument('/handbook', {
      file: 'people/salary-bands.md',
      title: 'Salary bands',
      access: { groups: ['hr'] },
      sensitivity: 'restricted',
      modifiedAt: '2026-01-05T09:00:00Z',
      metadata: { owner: 'People team' },
    });
    expect(document).toMatchObject({
      externalId: 'people/salary-bands.md',
      title: 'Salary bands',
      mediaType: 'text/markdown',
      access: { everyone: false, groups: ['hr'], users: [] },
      sensitivity: 'restricted',
      modifiedAt: '2026-01-05T09:00:00Z',
      metadata: { owner: 'People team' },
    });
  });

  it('finds each gold document among those that it sends', async () => {
    const { documents, questions } = await readSample();
    const known = new Set(documents.map(({ externalId }) => externalId));
    const gold = questions.flatMap((question) => question.gold.map(({ externalId }) => externalId));
    expect(gold.filter((externalId) => !known.has(externalId))).toEqual([]);
  });
});
