import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { judgedDirectories } from './judged-directories.ts';
import type { JudgedQuestion, JudgedSet } from './judged-set.ts';
import { missingFiles } from './missing-files.ts';
import { readJsonLines } from './read-json-lines.ts';
import { fileDocument } from './judged-documents.ts';

export interface NorthwindQuestion {
  id: string;
  question: string;
  gold?: { file: string; page: number }[];
  /** Of a question that upstream calls unanswerable: what looking at the pages made of it. */
  status?: 'near-miss' | 'out-of-domain' | 'nonsense' | 'mislabelled-upstream' | 'unclear';
}

/** The other ones of that list have an answer after all, or nobody knows. */
const unanswerableStatuses = new Set<NorthwindQuestion['status']>(['near-miss', 'out-of-domain', 'nonsense']);

/** Six HR files of an invented company as PDF; two are near-duplicates of each other. */
export async function readNorthwind(): Promise<JudgedSet | { missing: string }> {
  const folder = join(judgedDirectories.corpora, 'ir', 'hr-pdf-qa-northwind');
  const missing = missingFiles(folder);
  if (missing !== null) return missing;
  const files = (await readdir(join(folder, 'docs'))).filter((name) => name.endsWith('.pdf')).sort();
  const answerable = await readJsonLines<NorthwindQuestion>(join(folder, 'qa.jsonl'));
  const unanswerable = await readJsonLines<NorthwindQuestion>(join(folder, 'qa_unanswerable.jsonl'));
  const questions = toNorthwindQuestions(answerable, unanswerable);
  return {
    name: 'northwind',
    description:
      `${files.length} HR files as PDF (263 pages; two plans that nearly repeat each other): ${answerable.length} questions with a gold ` +
      `page and ${questions.length - answerable.length} without an answer. Made by a model; no required facts are judged, so it shows ` +
      'pages and outcomes only, and a gold page may not be the only one that answers.',
    measures: ['retrieval', 'answers'],
    documents: files.map((name) => fileDocument(join(folder, 'docs'), name)),
    questions,
  };
}

export function toNorthwindQuestions(
  answerable: NorthwindQuestion[],
  unanswerable: NorthwindQuestion[],
): JudgedQuestion[] {
  const usable = unanswerable.filter(({ status }) => unanswerableStatuses.has(status));
  return [
    ...answerable.map((line) => toQuestion(line, 'answerable')),
    ...usable.map((line) => toQuestion(line, line.status ?? 'unanswerable')),
  ];
}

function toQuestion({ id, question, gold = [] }: NorthwindQuestion, type: string): JudgedQuestion {
  return {
    id,
    type,
    question,
    history: [],
    gold: gold.map(({ file, page }) => ({ externalId: file, page })),
    must: [],
    mustNot: [],
    isAnswerable: gold.length > 0,
    groups: [],
  };
}
