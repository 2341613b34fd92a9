import { describe, expect, it } from '@jest/globals';
import { sortFiles, type ChosenFile } from './chosen-files.ts';
import { uploadLimits } from './upload.limits.ts';

const fileOf = (path: string, size = 10): ChosenFile => ({ path, file: { name: path, size } as File });

describe('files that were chosen', () => {
  it('keep the path that they were chosen with, without a leading slash and in one form of writing', () => {
    const { accepted } = sortFiles([fileOf('/leave/cafe\u0301.md')]);
    expect(accepted.map(({ path }) => path)).toEqual(['leave/café.md']);
  });

  it('are refused before upload when they are too large, and the reason names the limit', () => {
    const { accepted, refused } = sortFiles([fileOf('large.pdf', uploadLimits.fileBytesMax + 1), fileOf('small.pdf')]);
    expect(accepted.map(({ path }) => path)).toEqual(['small.pdf']);
    expect(refused).toEqual([{ path: 'large.pdf', reason: '25\u00a0MB: the limit is 25\u00a0MB a file.' }]);
  });

  it('are left out when they, or a folder above them, are hidden', () => {
    const { accepted, hiddenCount } = sortFiles([fileOf('.DS_Store'), fileOf('docs/.git/config'), fileOf('docs/a.md')]);
    expect([accepted.length, hiddenCount]).toEqual([1, 2]);
  });

  it('are taken up to a number', () => {
    const { accepted, refused } = sortFiles(
      Array.from({ length: uploadLimits.filesMax + 2 }, (_, number) => fileOf(`${number}.md`)),
    );
    expect([accepted.length, refused.length]).toEqual([uploadLimits.filesMax, 2]);
  });
});
