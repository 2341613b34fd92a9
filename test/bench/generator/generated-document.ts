import { SeededRandom } from '../seeded-random.ts';
import { drawRank, wordOfRank } from './vocabulary.ts';

interface GeneratedSection {
  heading: string;
  /** Sentences of each paragraph; a paragraph becomes one passage. */
  paragraphs: string[][];
}

export interface GeneratedDocument {
  number: number;
  title: string;
  sections: GeneratedSection[];
}

/** Titles and headings name things, so the most frequent words are left out of them. */
const titleRankMin = 60;

/** The document of this number: the same for the same seed, whichever others are made. Between 4 and 16 paragraphs. */
export function generateDocument(seed: number, number: number): GeneratedDocument {
  const random = new SeededRandom(seed, 2 * number);
  const sections = Array.from({ length: 2 + random.below(3) }, () => ({
    heading: titleOf(random, 1 + random.below(3)),
    paragraphs: Array.from({ length: 2 + random.below(3) }, () => paragraphOf(random)),
  }));
  return { number, title: titleOf(random, 2 + random.below(3)), sections };
}

/** As an author would have written it. */
export function toMarkdown({ title, sections }: GeneratedDocument): string {
  const parts = sections.flatMap(({ heading, paragraphs }) => [
    `## ${heading}`,
    ...paragraphs.map((sentences) => sentences.join(' ')),
  ]);
  return [`# ${title}`, ...parts].join('\n\n') + '\n';
}

/** Most paragraphs are short and some are long, as in a handbook: about 400 characters on average. */
function paragraphOf(random: SeededRandom): string[] {
  const charactersMin = 60 + 740 * random.next() ** 1.5;
  const sentences: string[] = [];
  for (let characters = 0; characters < charactersMin;) {
    const sentence = sentenceOf(random);
    sentences.push(sentence);
    characters += sentence.length + 1;
  }
  return sentences;
}

function sentenceOf(random: SeededRandom): string {
  const words = Array.from({ length: 5 + random.below(14) }, () => wordOfRank(drawRank(random)));
  return `${capitalise(words.join(' '))}.`;
}

function titleOf(random: SeededRandom, count: number): string {
  const words: string[] = [];
  while (words.length < count) {
    const rank = drawRank(random);
    if (rank >= titleRankMin) words.push(wordOfRank(rank));
  }
  return capitalise(words.join(' '));
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
