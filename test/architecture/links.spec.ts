import { posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listTrackedFiles, readTrackedFile } from './repository.ts';

const files = new Set(listTrackedFiles());
const folders = new Set([...files].flatMap((path) => parentsOf(path)));
const pages = [...files].filter((path) => path.endsWith('.md') && !/^(data|test\/fixtures)\//.test(path));
/** Where somebody begins to read. */
const entrances = ['README.md', 'docs/architecture.md'];

describe('links between pages', () => {
  it.each(pages)('of %s lead somewhere', (page) => {
    const dead = linksOf(readTrackedFile(page)).filter((link) => !leadsSomewhere(page, link));
    expect(dead).toEqual([]);
  });
});

describe('documentation', () => {
  it('is all found by following links from where reading begins', () => {
    const reached = new Set<string>();
    const toRead = [...entrances];
    for (let page = toRead.pop(); page !== undefined; page = toRead.pop()) {
      if (reached.has(page)) continue;
      reached.add(page);
      if (page.endsWith('.md')) toRead.push(...filesLinkedFrom(page));
    }
    expect([...files].filter((path) => path.startsWith('docs/') && !reached.has(path))).toEqual([]);
  });

  it('names the npm scripts that there are: all of them in README.md, no other anywhere', () => {
    const { scripts } = JSON.parse(readTrackedFile('package.json')) as { scripts: Record<string, string> };
    const unknown = pages.flatMap((page) =>
      scriptsIn(readTrackedFile(page)).flatMap((script) => (script in scripts ? [] : [`${page}: ${script}`])),
    );
    const named = scriptsIn(readTrackedFile('README.md'));
    const unnamed = Object.keys(scripts).filter((script) => !named.includes(script));
    expect({ unknown, unnamed }).toEqual({ unknown: [], unnamed: [] });
  });
});

/** What `npm run` and its two short forms are told to run. */
function scriptsIn(markdown: string): string[] {
  return [...markdown.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  );
}

/** Files that a page links to; a link to a folder shows the files in it. */
function filesLinkedFrom(page: string): string[] {
  const targets = linksOf(readTrackedFile(page)).map((link) => targetOf(page, link));
  return targets.flatMap((target) =>
    files.has(target) ? [target] : [...files].filter((path) => posix.dirname(path) === target),
  );
}

function targetOf(page: string, link: string): string {
  const [path = ''] = link.split('#');
  return path === '' ? page : posix.join(posix.dirname(page), path).replace(/\/$/, '');
}

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
  const [, anchor] = link.split('#');
  const target = targetOf(page, link);
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
