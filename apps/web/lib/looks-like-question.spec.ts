import { describe, expect, it } from '@jest/globals';
import { looksLikeQuestion } from './looks-like-question.ts';

describe('looksLikeQuestion', () => {
  it.each([
    'parental leave?',
    'how long',
    'cuántos días',
    '¿vacaciones pagadas',
    'wie lange',
    'days off for moving house',
  ])('asks %s', (query) => expect(looksLikeQuestion(query)).toBe(true));

  it.each([
    '',
    'how',
    'parental leave',
    'laptop order form',
    '"how long is leave"',
    'source:handbook leave in spain',
    'leave in spain -draft',
  ])('searches for %s', (query) => expect(looksLikeQuestion(query)).toBe(false));
});
