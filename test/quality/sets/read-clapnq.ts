import { join } from 'node:path';
import { judgedDirectories } from './judged-directories.ts';
import type { JudgedQuestion, JudgedSet } from './judged-set.ts';
import { missingFiles } from './missing-files.ts';
import { readJsonLines } from './read-json-lines.ts';
import { textDocument } from './judged-documents.ts';

export interface ClapnqQuestion {
  id: string;
  question: string;
  answerable_from_its_passage: boolean;
  passage_ids: string[];
  answers: { selected_sentences: string[] }[];
}

/** Questions that people typed into a search engine, each with one passage of Wikipedia. */
export async function readClapnq(): Promise<JudgedSet | { missing: string }> {
  const folder = join(judgedDirectories.corpora, 'ir', 'clapnq-dev');
  const missing = missingFiles(folder);
  if (missing !== null) return missing;
  const passages = await readJsonLines<{ _id: string; title: string; text: string }>(join(folder, 'passages.jsonl'));
  const lines = await readJsonLines<ClapnqQuestion>(join(folder, 'questions.jsonl'));
  return {
    name: 'clapnq',
    description:
      `${passages.length} passages of Wikipedia and ${lines.length} questions, half without an answer in their own passage. Passages are ` +
      'found among all of them; answers are asked for with the question’s own passage alone. The text is tokenised (spaces before ' +
      'full stops), and gold sentences are those that one annotator chose.',
    measures: ['retrieval', 'answers'],
    documents: passages.map(textDocument),
    questions: lines.map(toClapnqQuestion),
  };
}

export function toClapnqQuestion(line: ClapnqQuestion): JudgedQuestion {
  const [passage = ''] = line.passage_ids;
  const isAnswerable = line.answerable_from_its_passage;
  // Annotators chose different sentences; all of one are enough.
  const quotes = isAnswerable ? (line.answers[0]?.selected_sentences ?? []) : [];
  return {
    id: line.id,
    type: isAnswerable ? 'answerable' : 'unanswerable',
    question: line.question,
    history: [],
    gold: quotes.map((quote) => ({ externalId: passage, quote })),
    must: [],
    mustNot: [],
    isAnswerable,
    groups: [],
    onlyDocuments: [passage],
  };
}
