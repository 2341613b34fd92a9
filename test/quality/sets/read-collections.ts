import { join } from 'node:path';
import { readCollection } from './judged-collection.ts';
import { judgedDirectories } from './judged-directories.ts';
import type { JudgedSet } from './judged-set.ts';
import { missingFiles } from './missing-files.ts';

/** Questions of a help forum in other words. */
export async function readStackfaq(): Promise<JudgedSet | { missing: string }> {
  const folder = join(judgedDirectories.corpora, 'ir', 'faq-stackfaq');
  const missing = missingFiles(folder);
  if (missing !== null) return missing;
  const collection = await readCollection(folder);
  return {
    name: 'stackfaq',
    description:
      `${collection.documents.length} answers of 125 forum questions, and ${collection.questions.length} paraphrases of these questions. ` +
      'Every answer of the paraphrased question counts as relevant. Retrieval only.',
    measures: ['retrieval'],
    ...collection,
  };
}

/** The classic of aerodynamics, with relevance judged by people. */
export async function readCranfield(): Promise<JudgedSet | { missing: string }> {
  const folder = join(judgedDirectories.corpora, 'ir', 'cranfield');
  const missing = missingFiles(folder);
  if (missing !== null) return missing;
  const collection = await readCollection(folder);
  return {
    name: 'cranfield',
    description:
      `${collection.documents.length} abstracts on aerodynamics (two empty ones left out) and ${collection.questions.length} queries judged ` +
      'by people. Words and lengths unlike a company’s: for the ranking code alone. Retrieval only.',
    measures: ['retrieval'],
    ...collection,
  };
}
