import { describe, expect, it } from '@jest/globals';
import { toClapnqQuestion } from './read-clapnq.ts';

const line = {
  id: '1',
  question: 'who wrote it',
  passage_ids: ['p7'],
  answerable_from_its_passage: true,
  answers: [{ selected_sentences: ['She did .', 'In 1901 .'] }, { selected_sentences: ['She did .'] }],
};

describe('toClapnqQuestion', () => {
  it('asks with its own passage alone, and for all sentences of the first annotator', () => {
    expect(toClapnqQuestion(line)).toMatchObject({
      type: 'answerable',
      isAnswerable: true,
      onlyDocuments: ['p7'],
      gold: [
        { externalId: 'p7', quote: 'She did .' },
        { externalId: 'p7', quote: 'In 1901 .' },
      ],
    });
  });

  it('has no gold where the passage does not answer', () => {
    const answers = [{ selected_sentences: [] }];
    expect(toClapnqQuestion({ ...line, answerable_from_its_passage: false, answers })).toMatchObject({
      isAnswerable: false,
      gold: [],
      onlyDocuments: ['p7'],
    });
  });
});
