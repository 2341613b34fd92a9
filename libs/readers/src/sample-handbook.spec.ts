import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from './read-document.ts';

interface SampleHandbook {
  source: { id: string; title: string };
  documents: {
    file: string;
    title?: string;
    access: { everyone?: boolean; groups?: string[] };
    sensitivity: string;
    modifiedAt: string;
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

async function textOf(file: string) {
  const bytes = readFileSync(new URL(file, folder));
  return readDocument({ bytes, mediaType: '', fileName: file, signal: AbortSignal.any([]) });
}

describe('the sample handbook', () => {
  it('lists every page in its folder once', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(md|html|txt)$/.test(name),
    );
    const listed = sample.documents.map((document) => document.file);
    expect(listed.toSorted()).toEqual(pages.filter((name) => name !== 'README.md').toSorted());
  });

  it('reads without warnings, with a title and headings on every page', async () => {
    for (const { file } of sample.documents) {
      const { title, blocks, warnings } = await textOf(file);
      expect({ file, title, warnings }).toEqual({ file, title: expect.stringMatching(/\w/), warnings: [] });
      expect(blocks.filter((block) => block.kind === 'heading').length).toBeGreaterThan(1);
      expect(blocks.map((block) => block.text).join('\n')).not.toMatch(/@(?!example\.com)|\]\(|[{}<>]/);
    }
  });

  it('labels every page, and keeps the salary page to the group hr', () => {
    const restricted = sample.documents.filter((document) => document.sensitivity === 'restricted');
    expect(restricted.map(({ file, access }) => ({ file, access }))).toEqual([
      { file: 'people/salary-bands.md', access: { groups: ['hr'] } },
    ]);
    for (const document of sample.documents.filter((each) => each.sensitivity !== 'restricted')) {
      expect(document).toMatchObject({ access: { everyone: true }, sensitivity: 'internal' });
      expect(new Date(document.modifiedAt).toJSON()).toBe(document.modifiedAt.replace('Z', '.000Z'));
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
