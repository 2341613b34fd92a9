import { describe, expect, it } from '@jest/globals';
import { functionLengths, type Length } from './function-lengths.ts';
import { listTrackedFiles, readTrackedFile } from './repository.ts';

/**
 * Beside the hard limits of `limits.spec.ts` and `eslint.config.mjs`: how many files and functions are longer than they should
 * be. The numbers may only fall. A test fails when there are more, and also when there are fewer: then lower the number here.
 */
const fileLines = 150;
const longFilesMax = 27;
const functionLines = 40;
const longFunctionsMax = 29;

const sources = listTrackedFiles().filter((path) => /[.](m?[jt]sx?|css)$/.test(path) && !/[.]spec[.]tsx?$/.test(path));
/** The functions of tests are lists of cases, and end where the list does. */
const withFunctions = sources.filter((path) => !/^(test|libs\/testing)\/|[.]css$/.test(path));

/** With the longest first, so that a failure shows what to shorten. */
function placesOver(linesMax: number, lengths: Length[]): string[] {
  const long = lengths.filter(({ lines }) => lines > linesMax).sort((a, b) => b.lines - a.lines);
  return long.map(({ place, lines }) => `${place} (${lines} lines)`);
}

describe('what is longer than it should be', () => {
  it(`is ${longFilesMax} files (over ${fileLines} lines), not more and not fewer`, () => {
    const lengths = sources.map((path) => ({ place: path, lines: readTrackedFile(path).trimEnd().split('\n').length }));
    expect(placesOver(fileLines, lengths)).toHaveLength(longFilesMax);
  });

  it(`is ${longFunctionsMax} functions (over ${functionLines} lines), not more and not fewer`, () => {
    const lengths = withFunctions.flatMap((path) => functionLengths(path, readTrackedFile(path)));
    expect(placesOver(functionLines, lengths)).toHaveLength(longFunctionsMax);
  });

  it('is counted as ESLint counts it', () => {
    const text = 'const one = () => 1;\nfunction outer() {\n  return () => {\n    one();\n  };\n}\n';
    const lines = functionLengths('x.ts', text).map((length) => length.lines);
    expect(lines).toEqual([1, 5, 3]);
  });
});
