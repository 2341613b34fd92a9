import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listTrackedFiles, readTrackedFile } from './repository.ts';

const files = new Set(listTrackedFiles());
const folders = new Set([...files].flatMap((path) => parentsOf(path)));
const pages = [...files].filter((path) => path.endsWith('.md') && !/^(data|test\/fixtures)\//.test(path));

describe('links between pages', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const dead = linksOf(readTrackedFile(page)).filter((link) => !leadsSomewhere(page, link));
    expect(dead).toEqual([]);
  });
});

/** Targets of Markdown links and images that stay inside the repository; fenced code is not a link. */
function linksOf(markdown: string): string[] {
  const prose = markdown
    .replace(/<!--.*?-->/gs, '')
    .replace(/^```.*?^```/gms, '')
    .replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) =>
    /^[a-z]+:/.test(target) ? [] : [target],
  );
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path).replace(/\/$/, '');
  if (!files.has(target)) return anchor === undefined && folders.has(target);
  return anchor === undefined || anchorsOf(readTrackedFile(target)).includes(anchor);
}

/** The anchors that a Markdown host makes from headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function parentsOf(path: string): string[] {
  const parent = posix.dirname(path);
  return parent === '.' ? [] : [parent, ...parentsOf(parent)];
}
