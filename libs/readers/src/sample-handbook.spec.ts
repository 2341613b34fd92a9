import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { officeFiles } from '../../../test/fixtures/sample-office/office-files.ts';
import { readDocument } from './read-document.ts';

interface SampleHandbook {
  source: { id: string; title: string };
  documents: {
    file: string;
    title?: string;
    access: { everyone?: boolean; groups?: string[] };
    sensitivity: string;
    modifiedAt: string;
    metadata: { owner: string };
  }[];
  questions: string[];
}

const folder = new URL('../../../data/sample/', import.meta.url);
const sample = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8')) as SampleHandbook;

/** Each question that the portal offers, and the words that answer it. */
const answers = {
  'How many weeks of parental leave do I get in Spain?': 'Each parent has 16 weeks of paid leave.',
  'What is the hotel limit in Kiel?': 'Hotel in Kiel | €135 per night',
  'How fast must I report a lost laptop?': 'report it within an hour',
  'How many days of leave can I carry over into next year?': 'You can carry over up to five days into the next year',
  'What am I paid for a week on call?': 'The first person gets €350 per week on call, the second €200.',
};

/** Read only by those whom they concern. */
const closedPages = {
  'people/salary-bands.md': { access: { groups: ['hr'] }, sensitivity: 'restricted' },
  'money/budget-2026.html': { access: { groups: ['finance'] }, sensitivity: 'confidential' },
};

async function textOf(file: string) {
  const bytes = readFileSync(new URL(file, folder));
  return readDocument({ bytes, mediaType: '', fileName: file, signal: AbortSignal.any([]) });
}

describe('the sample handbook', () => {
  it('lists every page in its folder once', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(md|html|txt|csv|eml|pdf|docx|xlsx)$/.test(name),
    );
    const listed = sample.documents.map((document) => document.file);
    expect(listed.toSorted()).toEqual(pages.filter((name) => name !== 'README.md').toSorted());
  });

  it('reads without warnings, with a title and headings on every page', async () => {
    for (const { file, title } of sample.documents) {
      const { title: ownTitle, blocks, warnings } = await textOf(file);
      expect({ file, warnings }).toEqual({ file, warnings: [] });
      expect({ file, title: title ?? ownTitle }).toEqual({ file, title: expect.stringMatching(/\w/) });
      const isTable = file.endsWith('.csv');
      if (!isTable) expect(blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(0);
      const text = blocks.map((block) => block.text).join('\n');
      expect(text).not.toMatch(/@(?!example\.com)|\]\([^)]|[{}]|<(?!\w+@example\.com>)/);
    }
  });

  it('labels every page, and keeps two to their groups', () => {
    for (const { file, access, sensitivity, modifiedAt, metadata } of sample.documents) {
      const open = {
        access: { everyone: true },
        sensitivity: expect.stringMatching(/^(public|internal|confidential)$/),
      };
      const expected = file in closedPages ? closedPages[file as keyof typeof closedPages] : open;
      expect({ file, access, sensitivity }).toEqual({ file, ...expected });
      expect(new Date(modifiedAt).toJSON()).toBe(modifiedAt.replace('Z', '.000Z'));
      expect(metadata.owner).toMatch(/\w/);
    }
    const labels = new Set(sample.documents.map(({ sensitivity }) => sensitivity));
    expect([...labels].toSorted()).toEqual(['confidential', 'internal', 'public', 'restricted']);
  });

  it('has the PDF, Word and Excel files that the script makes', () => {
    for (const [path, bytes] of Object.entries(officeFiles())) {
      expect({ path, same: readFileSync(new URL(path, folder)).equals(bytes) }).toEqual({ path, same: true });
    }
  });

  it('answers each of its questions on a page that everyone may read', async () => {
    expect(sample.questions).toEqual(Object.keys(answers));
    const open = sample.documents.filter((document) => document.access.everyone);
    const pages = await Promise.all(open.map((document) => textOf(document.file)));
    const lines = pages.flatMap((page) => page.blocks.map((block) => block.text));
    for (const words of Object.values(answers)) expect(lines.some((line) => line.includes(words))).toBe(true);
  });
});
