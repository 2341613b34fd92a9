import type { ModelDirectory } from './model-directory.ts';
import { filesOfProfile, type ModelManifest } from './model-manifest.ts';

/** `auto` takes the stronger profile when all of it is there, and `compact` otherwise, which every machine can fetch. */
export async function chooseProfile(
  wanted: string,
  manifest: ModelManifest,
  directory: ModelDirectory,
): Promise<string> {
  if (wanted !== 'auto') {
    filesOfProfile(manifest, wanted);
    return wanted;
  }
  for (const file of filesOfProfile(manifest, 'standard')) {
    const state = await directory.inspect(file);
    if (state === 'missing' || state === 'wrong') return 'compact';
  }
  return 'standard';
}
