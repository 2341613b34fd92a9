import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { listTrackedFiles, readTrackedFile, repositoryRoot } from './repository.ts';

const sourceLinesMax = 300;
const architectureLinesMax = 150;
const fileBytesMax = 2 ** 20;

/** Files that are too long today: a name may leave this list, none may join it. */
const longFiles: string[] = [];

const files = listTrackedFiles();
const texts = files.filter((path) => /[.](m?[jt]sx?|css|json|md|ya?ml|sh)$|[.]ci\/run$|NOTICE$/.test(path));
const code = files.filter((path) => /[.](m?[jt]sx?|css)$/.test(path));
/** Sample documents are data, and these lines must name what they forbid. */
const isExempt = (path: string) => path.startsWith('data/sample/') || path === 'test/architecture/limits.spec.ts';

function countLines(path: string): number {
  return readTrackedFile(path).trimEnd().split('\n').length;
}

/** `path:line` of every line that the pattern matches. */
function findLines(paths: string[], pattern: RegExp): string[] {
  return paths
    .filter((path) => !isExempt(path))
    .flatMap((path) =>
      readTrackedFile(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 80)}`] : [])),
    );
}

describe('limits', () => {
  it(`keeps source files under ${sourceLinesMax} lines`, () => {
    const sources = code.filter((path) => !/[.]spec[.]tsx?$/.test(path));
    expect(sources.filter((path) => countLines(path) > sourceLinesMax)).toEqual(longFiles);
  });

  it(`keeps docs/architecture.md under ${architectureLinesMax} lines`, () => {
    expect(countLines('docs/architecture.md')).toBeLessThanOrEqual(architectureLinesMax);
  });

  it('keeps large files out of git, but for the lockfile', () => {
    const large = files.filter((path) => statSync(join(repositoryRoot, path)).size > fileBytesMax);
    expect(large.filter((path) => path !== 'package-lock.json')).toEqual([]);
  });

  it('gives every library a README', () => {
    const libraries = new Set(files.flatMap((path) => /^libs\/[^/]+/.exec(path) ?? []));
    expect([...libraries].filter((library) => !files.includes(`${library}/README.md`))).toEqual([]);
  });
});

describe('leftovers', () => {
  it('are not promised for later', () => {
    expect(findLines(texts, /(\/\/|\*|#|<!--)\s+(.*\s)?(TODO|FIXME|XXX)\b/)).toEqual([]);
  });

  it('do not silence the compiler', () => {
    expect(findLines(code, /@ts-(ignore|nocheck)|\bas any\b(?! [a-z])/)).toEqual([]);
  });

  it('do not narrow the test run', () => {
    const specs = code.filter((path) => path.includes('.spec.'));
    expect(findLines(specs, /\b(it|describe|test)[.]only\b|\b(fit|fdescribe)\(/)).toEqual([]);
  });
});

describe('tracked files', () => {
  it('name no path of one machine', () => {
    const paths = texts.filter((path) => path !== 'package-lock.json');
    expect(findLines(paths, /(?<![\w.~*-])\/(work|root|tmp|home\/[a-z]+|Users\/[A-Za-z]+)\//)).toEqual([]);
  });

  it('name no package registry, the lockfile included', () => {
    expect(findLines(texts, /"resolved": "http|registry[.]npmjs|verdaccio|artifactory|\bnexus[.]|devpi/i)).toEqual([]);
  });
});
