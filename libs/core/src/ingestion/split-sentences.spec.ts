import { expect, it } from '@jest/globals';
import { splitSentences } from './split-sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

it('splits at the end of sentences', () => {
  expect(sentencesOf('Ask your lead first. Then book it! Is it late?')).toEqual([
    'Ask your lead first.',
    'Then book it!',
    'Is it late?',
  ]);
});

it.each([
  'Bring a document, e.g. a passport, to the desk.',
  'Costs up to 40.50 EUR per day are paid.',
  'Talk to Dr. Brandt about it.',
  '3. Call the desk.',
])('leaves one sentence whole: %s', (sentence) => {
  expect(sentencesOf(sentence)).toEqual([sentence]);
});

it('gives offsets into the whole text', () => {
  const text = 'Title\n\nOne. Two.';
  const spans = splitSentences(text, { start: 7, end: text.length });
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two.']);
});
