import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sensitivity } from '@footnote/contracts';
import { toJudgedQuestion, type HandbookQuestion } from './handbook-question.ts';
import { judgedDirectories } from './judged-directories.ts';
import type { JudgedDocument, JudgedSet } from './judged-set.ts';
import { readJsonLines } from './read-json-lines.ts';
import { fileDocument } from './judged-documents.ts';

/** One entry of `sample.json`. */
export interface SampleEntry {
  file: string;
  title?: string;
  access: { everyone?: boolean; groups?: string[]; users?: string[] };
  sensitivity: Sensitivity;
  modifiedAt: string;
  metadata: Record<string, string>;
}

/** Our own sample handbook and its judged questions: always there. */
export async function readSample(): Promise<JudgedSet> {
  const folder = judgedDirectories.sample;
  const { documents } = JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8')) as { documents: SampleEntry[] };
  const lines = await readJsonLines<HandbookQuestion>(judgedDirectories.sampleQuestions);
  return {
    name: 'sample',
    description:
      `The sample handbook: ${documents.length} documents of eight formats in three languages, two of them not for everyone, and ` +
      `${lines.length} questions, 30 without an answer. Both are ours, so it shows a fall better than a height.`,
    measures: ['retrieval', 'answers', 'leave-gold-out'],
    documents: documents.map((entry) => toSampleDocument(folder, entry)),
    questions: lines.map(toJudgedQuestion),
  };
}

export function toSampleDocument(folder: string, entry: SampleEntry): JudgedDocument {
  const { everyone = false, groups = [], users = [] } = entry.access;
  return {
    ...fileDocument(folder, entry.file),
    ...(entry.title !== undefined && { title: entry.title }),
    access: { everyone, groups, users },
    sensitivity: entry.sensitivity,
    modifiedAt: entry.modifiedAt,
    metadata: entry.metadata,
  };
}
