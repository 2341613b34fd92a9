import type { z } from 'zod';
import { PluginManifest } from './plugin-manifest.ts';
import { PluginRefusedError, refused, type PluginProblem } from './plugin-problem.ts';

/**
 * The manifest in these bytes.
 * @throws PluginRefusedError with every field that is wrong, and what to write instead
 */
export function readManifest(place: string, bytes: Uint8Array): PluginManifest {
  const value = parseJson(place, bytes);
  const parsed = PluginManifest.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new PluginRefusedError(parsed.error.issues.flatMap((issue) => toProblems(place, issue, value)));
}

function parseJson(place: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw refused(place, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Issue = z.core.$ZodIssue;

function toProblems(place: string, issue: Issue, value: unknown): PluginProblem[] {
  if (issue.code !== 'unrecognized_keys') {
    const field = issue.path.length === 0 ? null : issue.path.join('.');
    const absent = field !== null && valueAt(value, issue.path) === undefined;
    return [{ place, field, message: absent ? `is missing: it ${issue.message}` : issue.message }];
  }
  return issue.keys.map((key) => ({
    place,
    field: [...issue.path, key].join('.'),
    message: 'is not a field of a manifest: remove it, or correct its name',
  }));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );
}
