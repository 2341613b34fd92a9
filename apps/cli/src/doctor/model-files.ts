import { openModels } from '../models/open-models.ts';
import type { CliSettings } from '../settings.ts';
import { ok, type CheckResult } from './check-result.ts';

/** Whether the weights of the chosen profile are there and right. */
export async function checkModelFiles(settings: CliSettings): Promise<CheckResult> {
  const { files, fetcher, profile } = await openModels(settings);
  const missing = await fetcher.missing(files);
  if (missing.length === 0) return ok('models', `profile ${profile}, ${files.length} files`);
  const found = `profile ${profile}: ${missing.length} of ${files.length} files are missing or wrong`;
  return { check: 'models', state: 'warn', found, advice: 'run "npm run footnote -- models fetch"' };
}
