import { describe, expect, it } from '@jest/globals';
import { checkRewording } from './check-rewording.ts';

const quote =
  'Employees in Spain receive 16 weeks of parental leave at full pay, and must tell Ana Ruiz before week 20.';
const place = 'People, Parental leave';
const question = 'How long is parental leave in Spain?';

describe('checkRewording', () => {
  it('refuses a sentence that only repeats the question', () => {
    const asked = {
      rewording: 'A note is needed in Germany.',
      quote: 'Country | A note is needed from: Germany',
      place: 'Sick leave',
      question: 'When is a note needed in Germany?',
    };
    expect(checkRewording(asked)).toBe('echo');
  });

  it('lets a rewording pass that says the same in fewer words', () => {
    const rewording = 'Employees in Spain receive 16 weeks at full pay, and must tell Ana Ruiz before week 20.';
    expect(checkRewording({ rewording, quote, place, question })).toBeNull();
  });

  it('lets a table row become a sentence with the words of its headings', () => {
    const row = {
      quote: 'Kiel | €135 per night',
      place: 'Travel, Hotel limits',
      question: 'What is the limit in Kiel?',
    };
    expect(checkRewording({ ...row, rewording: 'The hotel limit in Kiel is €135 per night.' })).toBeNull();
    expect(checkRewording({ ...row, rewording: 'The flight limit in Kiel is €135 per night.' })).toBe('new-words');
  });

  it('refuses to turn round who does what', () => {
    const turned = { quote: 'Ana pays Jonas.', place: 'Pay', question: 'Who pays?', rewording: 'Jonas pays Ana.' };
    expect(checkRewording(turned)).toBe('reordered');
  });

  it('refuses a verb that the quote does not have, although a heading does', () => {
    const changed = {
      quote: 'The first person gets €350 per week, the second €200.',
      place: 'Pay and rest',
      question: 'What am I paid?',
      rewording: 'The first person gets €350 per week, the second pays €200.',
    };
    expect(checkRewording(changed)).toBe('new-words');
  });

  it.each([
    ['numbers', 'Parental leave in Spain is 18 weeks at full pay, and employees must tell Ana Ruiz before week 20.'],
    ['numbers', 'Parental leave in Spain is at full pay, and employees must tell Ana Ruiz.'],
    ['units', 'Parental leave in Spain is 16 days at full pay, and employees must tell Ana Ruiz before week 20.'],
    [
      'negation',
      'Parental leave in Spain is not 16 weeks at full pay, and employees must tell Ana Ruiz before week 20.',
    ],
    ['obligation', 'Parental leave in Spain is 16 weeks at full pay, and employees may tell Ana Ruiz before week 20.'],
    ['names', 'Parental leave in Spain is 16 weeks at full pay, and employees must tell Eva Ruiz before week 20.'],
    ['names', 'Parental leave in Spain is 16 weeks at full pay, and employees must tell someone before week 20.'],
    [
      'new-words',
      'Parental leave in Spain is 16 generous weeks at full pay, and employees must tell Ana Ruiz before week 20.',
    ],
    ['names', 'Parental leave in Germany is 16 weeks at full pay, and must tell Ana Ruiz before week 20.'],
    ['question', 'Is parental leave in Spain 16 weeks at full pay?'],
    ['empty', '  '],
    ['too-long', `${quote} ${quote}`],
  ])('refuses for its %s: %s', (fault, rewording) => {
    expect(checkRewording({ rewording, quote, place, question })).toBe(fault);
  });
});
