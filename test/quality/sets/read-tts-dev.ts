import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { mediaTypeOfName } from '@footnote/contracts';
import { toJudgedQuestion, type HandbookQuestion } from './handbook-question.ts';
import { judgedDirectories } from './judged-directories.ts';
import type { JudgedSet } from './judged-set.ts';
import { missingFiles } from './missing-files.ts';
import { readJsonLines } from './read-json-lines.ts';
import { fileDocument } from './judged-documents.ts';

/** A real handbook (TTS, US government) with 120 judged questions. */
export async function readTtsDev(): Promise<JudgedSet | { missing: string }> {
  const folder = join(judgedDirectories.corpora, 'tts-handbook', 'docs');
  const file = join(judgedDirectories.questions, 'tts-dev.jsonl');
  const missing = missingFiles(folder, file);
  if (missing !== null) return missing;
  const paths = await readablePaths(folder);
  const questions = (await readJsonLines<HandbookQuestion>(file)).map(toJudgedQuestion);
  return {
    name: 'tts-dev',
    description:
      `The public handbook of TTS: ${paths.length} pages and downloads, ${questions.length} questions in other words than the ` +
      `pages’, ${questions.filter(({ isAnswerable }) => !isAnswerable).length} without an answer. English alone, all for everyone.`,
    measures: ['retrieval', 'answers', 'leave-gold-out'],
    documents: paths.map((path) => fileDocument(folder, path)),
    questions,
  };
}

async function readablePaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && mediaTypeOfName(entry.name) !== null)
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}
