import { isAcronym } from './find-terms.js';

const namesMax = 8;

/** Capitalised wherever they stand, and known to everybody. */
const familiar = new Set(
  (
    'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September ' +
    'October November December OK ID PDF EU UK US USA'
  ).split(' '),
);

/**
 * The words of these sentences that may need an explanation: acronyms first, then names, which have a capital that the
 * beginning of a sentence does not explain.
 * @param {string[]} sentences
 * @returns {string[]}
 */
export function findNames(sentences) {
  const acronyms = new Set();
  const names = new Set();
  for (const sentence of sentences) {
    for (const word of sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}&-]*/gu)) {
      if (familiar.has(word[0])) continue;
      if (isAcronym(word[0])) acronyms.add(word[0]);
      else if (/^\p{Lu}\p{Ll}/u.test(word[0]) && !beginsSentence(sentence, word.index)) names.add(word[0]);
    }
  }
  return [...acronyms, ...names].slice(0, namesMax);
}

function beginsSentence(text, index) {
  return /(?:^|[.!?:]\s+|\n\s*)["“‘(]*$/u.test(text.slice(0, index));
}
