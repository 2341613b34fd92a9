import { parseArgs } from 'node:util';
import { passagesMax } from '../generator/generate-passages.ts';

export interface BenchOptions {
  suites: string[];
  /** Null: as many as the suite thinks right. */
  rounds: number | null;
  /** Passages; null: 10,000 and 100,000 in the suites that open an index, and a handbook's worth in the service. */
  size: number | null;
  /** A page whose generated parts are replaced. */
  out: string | null;
}

const roundsMax = 1_000;

/** @throws Error that says which argument is wrong */
export function readBenchOptions(commandLine: string[], suiteNames: string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: commandLine, options: { suite: text, rounds: text, size: text, out: text } });
  const suites = values.suite?.split(',') ?? suiteNames;
  const unknown = suites.filter((name) => !suiteNames.includes(name));
  if (unknown.length > 0)
    throw new Error(`No suite is called ${unknown.join(', ')}: there are ${suiteNames.join(', ')}.`);
  return {
    suites: suiteNames.filter((name) => suites.includes(name)),
    rounds: wholeNumber('--rounds', values.rounds, roundsMax),
    size: wholeNumber('--size', values.size, passagesMax),
    out: values.out ?? null,
  };
}

/** The command that measures the same again; where its tables went does not matter. */
export function describeCommand({ suites, rounds, size }: BenchOptions, suiteNames: string[]): string {
  const given = [
    ...(suites.length === suiteNames.length ? [] : [`--suite ${suites.join(',')}`]),
    ...(rounds === null ? [] : [`--rounds ${rounds}`]),
    ...(size === null ? [] : [`--size ${size}`]),
  ];
  return ['npm run bench', ...(given.length === 0 ? [] : ['--', ...given])].join(' ');
}

function wholeNumber(name: string, value: string | undefined, max: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > max)
    throw new Error(`${name} takes 1 to ${max}, not "${value}".`);
  return number;
}
