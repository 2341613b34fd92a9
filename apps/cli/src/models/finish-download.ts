import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { ModelDirectory } from './model-directory.ts';
import type { ModelFile } from './model-manifest.ts';
import { refuseOtherContent, type ExpectedContent, type ReceivedContent } from './receive-verified.ts';

/** What has to be downloaded for a file, and where to: the file itself, or the raw file that a recipe turns into it. */
export async function planDownload(
  file: ModelFile,
  directory: ModelDirectory,
): Promise<{ target: string; expected: ExpectedContent }> {
  const path = directory.pathOf(file);
  if (file.madeFrom === undefined) return { target: path, expected: await directory.expectedOf(file) };
  const { bytes, sha256 } = file.madeFrom;
  return { target: `${path}.raw`, expected: { bytes, sha256, bytesMax: bytes } };
}

/**
 * Makes the finished file of a verified download, and remembers its hash.
 * @throws ContentRefusedError when the recipe makes something else than the pinned file
 */
export async function finishDownload(
  file: ModelFile,
  directory: ModelDirectory,
  download: ReceivedContent & { from: string },
): Promise<void> {
  const { from, ...content } = download;
  const finished = file.madeFrom === undefined ? content : await makeByRecipe(file, directory);
  if (file.sha256 === null) await directory.pin(file, finished, from);
  await directory.remember(file, finished.sha256);
}

async function makeByRecipe(file: ModelFile, directory: ModelDirectory): Promise<ReceivedContent> {
  // Loaded here, because only this rare step needs it.
  const { rewriteDynamicInt8 } = await import('../../../../models/recipes/rewrite-dynamic-int8.ts');
  const path = directory.pathOf(file);
  const made = rewriteDynamicInt8(await readFile(`${path}.raw`));
  const content = { bytes: made.byteLength, sha256: createHash('sha256').update(made).digest('hex') };
  await rm(`${path}.raw`);
  refuseOtherContent(path, await directory.expectedOf(file), content);
  await writeFile(`${path}.new`, made);
  await rename(`${path}.new`, path);
  return content;
}
