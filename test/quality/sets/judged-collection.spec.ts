import { describe, expect, it } from '@jest/globals';
import { toCollection } from './judged-collection.ts';

describe('toCollection', () => {
  it('grades the relevant documents, and leaves out empty ones and queries that nobody judged', () => {
    const { documents, questions } = toCollection(
      [
        { _id: '1', title: 'wings', text: 'about wings' },
        { _id: '2', title: '', text: 'about heat' },
        { _id: '3', title: 'lost', text: ' ' },
      ],
      [
        { _id: 'a', text: 'lift?' },
        { _id: 'b', text: 'nobody judged this' },
      ],
      'query-id\tcorpus-id\tscore\na\t1\t3\na\t2\t0\na\t3\t1\n',
    );
    expect(documents.map(({ externalId, title }) => [externalId, title])).toEqual([
      ['1', 'wings'],
      ['2', undefined],
    ]);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({ id: 'a', question: 'lift?', relevant: { '1': 3, '3': 1 }, gold: [] });
  });
});
