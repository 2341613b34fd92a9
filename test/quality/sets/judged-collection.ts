import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JudgedDocument, JudgedQuestion } from './judged-set.ts';
import { readJsonLines } from './read-json-lines.ts';
import { textDocument } from './judged-documents.ts';

export interface CollectionDocument {
  _id: string;
  title: string;
  text: string;
}

export interface CollectionQuery {
  _id: string;
  text: string;
}

interface Collection {
  documents: JudgedDocument[];
  questions: JudgedQuestion[];
}

/** A classic test collection: `corpus.jsonl`, `queries.jsonl`, and in `qrels.tsv` how relevant which document is. */
export async function readCollection(folder: string): Promise<Collection> {
  const corpus = await readJsonLines<CollectionDocument>(join(folder, 'corpus.jsonl'));
  const queries = await readJsonLines<CollectionQuery>(join(folder, 'queries.jsonl'));
  return toCollection(corpus, queries, await readFile(join(folder, 'qrels.tsv'), 'utf8'));
}

/** Documents without text cannot be stored and are left out. */
export function toCollection(corpus: CollectionDocument[], queries: CollectionQuery[], qrels: string): Collection {
  const gradesOf = readGrades(qrels);
  return {
    documents: corpus.filter(({ text }) => text.trim() !== '').map(textDocument),
    questions: queries.flatMap(({ _id, text }) => {
      const relevant = gradesOf.get(_id);
      return relevant === undefined ? [] : [toQuestion(_id, text, relevant)];
    }),
  };
}

/** By query, the documents that are relevant at all: a grade of 0 says that somebody looked and found that it is not. */
function readGrades(qrels: string): Map<string, Record<string, number>> {
  const gradesOf = new Map<string, Record<string, number>>();
  const [, ...rows] = qrels.trim().split('\n');
  for (const row of rows) {
    const [query = '', document = '', grade = '0'] = row.trim().split('\t');
    if (Number(grade) <= 0) continue;
    gradesOf.set(query, { ...gradesOf.get(query), [document]: Number(grade) });
  }
  return gradesOf;
}

function toQuestion(id: string, question: string, relevant: Record<string, number>): JudgedQuestion {
  const none = { history: [], gold: [], must: [], mustNot: [], groups: [] };
  return { id, type: 'query', question, relevant, isAnswerable: true, ...none };
}
