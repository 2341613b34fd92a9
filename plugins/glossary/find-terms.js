/*
 * Finds the terms that a text defines, by the ways in which people write definitions:
 *   Paid Parental Leave (PPL)      PPL: paid parental leave      Keeper – the service in Galway      Term | Meaning
 * It would rather miss a term than show something that is none.
 */

const charactersMax = 500_000;
const termsMax = 300;
const termWordsMax = 6;
const meaningCharactersMax = 300;
/** Around an abbreviation in brackets, so that a text without lines is still read in one go. */
const wordsCharactersMax = 200;
const sentenceCharactersMax = 600;

/** Words in capitals before a colon that announce something else than a meaning. */
const labels = new Set([
  'FAQ',
  'NB',
  'NOTE',
  'TIP',
  'TODO',
  'WARNING',
  'IMPORTANT',
  'CAUTION',
  'PS',
  'RE',
  'CC',
  'URL',
  'HTTP',
]);

const acronym = /^\p{Lu}[\p{L}\p{N}&/-]{1,9}$/u;

/** Two capitals or digits at least: `PPL`, `AtoN`, `P1`. */
export function isAcronym(word) {
  return acronym.test(word) && (word.match(/[\p{Lu}\p{N}]/gu)?.length ?? 0) >= 2;
}

/**
 * @param {string} text
 * @returns {import('./find-terms.d.ts').Term[]} in alphabetical order, each term once; offsets are into the text
 */
export function findTerms(text) {
  const lines = linesOf(text.slice(0, charactersMax));
  const terms = [...termsOfTables(lines), ...termsOfLines(lines), ...lines.flatMap(termsInBrackets)];
  const unique = new Map();
  for (const term of terms) {
    const key = term.term.toLowerCase();
    if (!unique.has(key)) unique.set(key, term);
  }
  const sorted = [...unique.values()].sort((left, right) => left.term.localeCompare(right.term, 'en'));
  return sorted.slice(0, termsMax);
}

function linesOf(text) {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ text: line[0], start: line.index }));
}

/** A row of a table whose head names a column of terms and one of meanings. Readers join cells by ` | `. */
function termsOfTables(lines) {
  const terms = [];
  let columns = null;
  for (const line of lines) {
    const cells = line.text.split(' | ');
    if (columns !== null && cells.length === columns.count) {
      const found = toTerm(line, cells[columns.term] ?? '', cells[columns.meaning] ?? '');
      if (found !== null) terms.push(found);
    } else columns = columnsOf(cells);
  }
  return terms;
}

function columnsOf(cells) {
  const term = cells.findIndex((cell) => /^(?:term|acronym|abbreviation|word)s?$/i.test(cell.trim()));
  const meaning = cells.findIndex((cell) =>
    /^(?:meaning|definition|explanation|description|stands for)s?$/i.test(cell.trim()),
  );
  return term === -1 || meaning === -1 ? null : { term, meaning, count: cells.length };
}

const bullet = /^(?:[-*•]\s+)?/u;
const dashed = /^([^–—:|.!?]{2,60}?)\s+[–—-]\s+(\S.*)$/u;
const afterColon = /^([^\s:]{2,10}):\s+(\S.*)$/u;

/** `PPL: …` and `PPL – …` on a line of its own; words that are no acronym only in a list of such lines. */
function termsOfLines(lines) {
  const dashes = lines.map((line) => partsOf(line, dashed));
  return lines.flatMap((line, index) => {
    const [term, meaning] = dashes[index] ?? partsOf(line, afterColon) ?? [];
    if (term === undefined || meaning === undefined) return [];
    const inList = dashes[index] && (dashes[index - 1] || dashes[index + 1]) && !/^\p{N}/u.test(meaning);
    const isSure = isAcronym(term) && !labels.has(term.toUpperCase());
    if (!isSure && !inList) return [];
    return toTerm(line, term, meaning) ?? [];
  });
}

function partsOf(line, pattern) {
  const parts = pattern.exec(line.text.replace(bullet, ''));
  return parts === null ? null : [parts[1].trim(), parts[2].trim()];
}

/** The line as a term and its meaning; null when the words cannot be one. */
function toTerm(line, term, meaning) {
  const [, long = term, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(term.trim()) ?? [];
  const names = [...long.split(/,\s+/), ...(short === undefined ? [] : [short])].map((name) => name.trim());
  const isTerm = /^\p{L}/u.test(long) && long.split(/\s+/).length <= termWordsMax;
  const isMeaning = /\p{L}{2}/u.test(meaning) && /\s|\p{L}{4}/u.test(meaning);
  if (!isTerm || !isMeaning) return null;
  const { start, text } = line;
  return { term: term.trim(), names, meaning: shorten(meaning.trim()), start, end: start + text.length };
}

const inBrackets = /\((\p{Lu}[\p{L}\p{N}&/-]{1,9})\)/gu;
const wordsBefore = /(?:[\p{L}\p{N}'’&-]+\s+){1,10}$/u;

/** `Paid Parental Leave (PPL)`, where the letters in brackets come from the words before them. */
function termsInBrackets(line) {
  return [...line.text.matchAll(inBrackets)].flatMap(({ 1: short, index }) => {
    if (!isAcronym(short)) return [];
    const before = wordsBefore.exec(line.text.slice(Math.max(0, index - wordsCharactersMax), index))?.[0].trim();
    const meaning = before === undefined ? null : longFormOf(short, before);
    if (meaning === null) return [];
    const [start, end] = sentenceAround(line.text, index);
    return [{ term: short, names: [short], meaning, start: line.start + start, end: line.start + end }];
  });
}

/** Reads both backwards: every letter must be found, the first one at the beginning of a word. */
function longFormOf(short, before) {
  const letters = short.toLowerCase();
  const words = before.toLowerCase();
  let at = words.length;
  for (let index = letters.length - 1; index >= 0; index--) {
    if (!/[\p{L}\p{N}]/u.test(letters[index])) continue;
    do at--;
    while (at >= 0 && (words[at] !== letters[index] || (index === 0 && !beginsWord(words, at))));
    if (at < 0) return null;
  }
  const long = before.slice(at);
  return long.includes(' ') || long.includes('-') ? long : null;
}

function beginsWord(text, index) {
  return index === 0 || /[\s-]/.test(text[index - 1]);
}

function sentenceAround(text, index) {
  const first = Math.max(0, index - sentenceCharactersMax);
  const before = [...text.slice(first, index).matchAll(/[.!?]\s+/g)].at(-1);
  const rest = text.slice(index, index + sentenceCharactersMax);
  const after = /[.!?](?=\s|$)/.exec(rest);
  return [
    before === undefined ? first : first + before.index + before[0].length,
    index + (after === null ? rest.length : after.index + 1),
  ];
}

function shorten(meaning) {
  return meaning.length <= meaningCharactersMax ? meaning : `${meaning.slice(0, meaningCharactersMax).trimEnd()}…`;
}
