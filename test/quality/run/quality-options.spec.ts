import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../../apps/cli/src/settings.ts';
import { readQualityOptions } from './quality-options.ts';

const settings = readSettings({ FOOTNOTE_DATA_DIR: '/data', INIT_CWD: '/somewhere' });
const read = (...commandLine: string[]) => readQualityOptions(commandLine, settings);

describe('readQualityOptions', () => {
  it('means by itself every set, the quick arms and every measure, in services of its own', () => {
    const options = read();
    expect(options).toMatchObject({
      measures: ['retrieval', 'answers', 'leave-gold-out'],
      regressions: 'if-any',
      regressionsFile: '/data/regressions.jsonl',
      attached: null,
      limit: null,
      outDirectory: '/data/quality',
    });
    expect(options.sets).toContain('cranfield');
    expect(options.arms).toContain('footnote');
    expect(options.arms).not.toContain('naive-rag');
  });

  it('takes what is named, in the order of the tables', () => {
    expect(read('--set', 'tts-dev,sample', '--arm', 'vector,footnote', '--measure', 'answers')).toMatchObject({
      sets: ['sample', 'tts-dev'],
      arms: ['footnote', 'vector'],
      measures: ['answers'],
      regressions: 'no',
    });
    expect(read('--set', 'regressions')).toMatchObject({ sets: [], regressions: 'asked' });
    expect(read('--arm', 'all').arms).toContain('naive-rag');
  });

  it('finds files from where the command was typed', () => {
    expect(read('--out', 'results', '--file', 'mine.jsonl')).toMatchObject({
      outDirectory: '/somewhere/results',
      regressionsFile: '/somewhere/mine.jsonl',
    });
  });

  it.each([
    [['--set', 'nothing']],
    [['--arm', 'nothing']],
    [['--measure', 'nothing']],
    [['--limit', '0']],
    [['--nothing', 'x']],
  ])('refuses %j', (commandLine) => {
    expect(() => read(...commandLine)).toThrow();
  });
});
