import { describe, expect, it } from '@jest/globals';
import { describeCommand, readBenchOptions } from './bench-options.ts';

const names = ['embedding', 'ingestion', 'answers'];

describe('readBenchOptions', () => {
  it('runs every suite as it thinks right when nothing is said', () => {
    expect(readBenchOptions([], names)).toEqual({ suites: names, rounds: null, size: null, out: null });
  });

  it('runs the suites that are named, in their own order', () => {
    expect(readBenchOptions(['--suite', 'answers,embedding', '--rounds', '3'], names)).toMatchObject({
      suites: ['embedding', 'answers'],
      rounds: 3,
    });
  });

  it.each([
    [['--suite', 'answer'], /No suite is called answer/],
    [['--rounds', '0'], /--rounds takes 1 to/],
    [['--size', '2000000'], /--size takes 1 to 1000000/],
    [['--size', 'all'], /--size takes/],
    [['--fast'], /--fast/],
  ])('refuses %j', (commandLine, reason) => {
    expect(() => readBenchOptions(commandLine, names)).toThrow(reason);
  });
});

describe('describeCommand', () => {
  it('says what was chosen, and not where the tables went', () => {
    const describeOf = (commandLine: string[]) => describeCommand(readBenchOptions(commandLine, names), names);
    expect(describeOf(['--out', 'page.md'])).toBe('npm run bench');
    expect(describeOf(['--size', '500', '--suite', 'answers,embedding'])).toBe(
      'npm run bench -- --suite embedding,answers --size 500',
    );
  });
});
