import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import type { CliSettings } from '../../../apps/cli/src/settings.ts';
import { resolveArmNames } from '../arms/choose-arms.ts';
import type { AttachedService } from '../service/open-service.ts';
import type { Measure } from '../sets/judged-set.ts';
import { judgedSets } from '../sets/judged-sets.ts';

/** What a run was asked for. */
export interface QualityOptions {
  sets: string[];
  arms: string[];
  measures: Measure[];
  /** `asked`: it was named. `if-any`: nothing was named, so they are judged where there are some and a service runs. */
  regressions: 'asked' | 'if-any' | 'no';
  regressionsFile: string;
  /** Null: each set gets a service of its own, started for it. */
  attached: AttachedService | null;
  /** At most so many questions of each set. */
  limit: number | null;
  outDirectory: string;
  /** Whether docs/quality.md gets the tables. */
  isPageWanted: boolean;
}

const measures: Measure[] = ['retrieval', 'answers', 'leave-gold-out'];
const regressionsName = 'regressions';
const everything = 'all';

/** @throws OperatorError for an unknown set, arm or measure; what node:util throws for an unknown option */
export function readQualityOptions(commandLine: string[], settings: CliSettings): QualityOptions {
  const option = { type: 'string' } as const;
  const page = { type: 'boolean' } as const;
  const options = {
    page,
    set: option,
    arm: option,
    measure: option,
    url: option,
    limit: option,
    out: option,
    file: option,
  };
  const { values } = parseArgs({ args: commandLine, options });
  if (values.page === true && values.limit !== undefined) {
    throw new OperatorError('--page with --limit', 'the page shows whole sets: leave one of them out');
  }
  const sets = namesOf(values.set);
  const { calledFrom, dataDirectory, apiKey } = settings;
  return {
    sets: resolveSetNames(sets),
    arms: resolveArmNames(namesOf(values.arm)),
    measures: among('measure', namesOf(values.measure) ?? measures, measures),
    regressions: sets === null ? 'if-any' : sets.includes(regressionsName) ? 'asked' : 'no',
    regressionsFile:
      values.file === undefined ? join(dataDirectory, 'regressions.jsonl') : resolve(calledFrom, values.file),
    attached: values.url === undefined ? null : { url: values.url, apiKey },
    limit: limitOf(values.limit),
    outDirectory: values.out === undefined ? join(dataDirectory, 'quality') : resolve(calledFrom, values.out),
    isPageWanted: values.page === true,
  };
}

function namesOf(list: string | undefined): string[] | null {
  return list?.split(',').map((name) => name.trim()) ?? null;
}

function resolveSetNames(names: string[] | null): string[] {
  const known = Object.keys(judgedSets);
  if (names === null || names.includes(everything)) return known;
  return among('set', names, [...known, regressionsName, everything]).filter((name) => name !== regressionsName);
}

function among<Name extends string>(kind: string, names: readonly string[], known: readonly Name[]): Name[] {
  const unknown = names.find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new OperatorError(`no ${kind} is called "${unknown}"`, `choose of ${known.join(', ')}`);
  return known.filter((name) => names.includes(name));
}

function limitOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new OperatorError(`--limit ${value}`, 'give a whole number from 1');
  return limit;
}
