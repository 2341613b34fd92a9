import { errorCode } from './error-code.ts';
import type { PluginManifest } from './plugin-manifest.ts';
import { PluginRefusedError, refused } from './plugin-problem.ts';
import { pluginLimits } from './plugin.limits.ts';
import { readManifest } from './read-manifest.ts';
import { readFileInside, readPluginFiles, type NamedFolder, type PluginFile } from './read-plugin-files.ts';

export interface LoadedPlugin {
  manifest: PluginManifest;
  /** How problems call its folder. */
  place: string;
  /** What a browser may be given, by path. */
  files: ReadonlyMap<string, PluginFile>;
}

const manifestName = 'plugin.json';

/** @throws PluginRefusedError saying everything that is wrong with the manifest, or the first thing with the files */
export async function loadPlugin(folder: NamedFolder): Promise<LoadedPlugin> {
  const place = `${folder.name}/${manifestName}`;
  const manifest = readManifest(place, await readManifestBytes(folder, place));
  const files = await readPluginFiles(folder);
  const missing = manifest.slots.flatMap(({ page }, index) =>
    files.has(page)
      ? []
      : [{ place, field: `slots.${index}.page`, message: `names "${page}", and there is no such file` }],
  );
  if (missing.length > 0) throw new PluginRefusedError(missing);
  // The manifest is for the service; a page has no use for it.
  files.delete(manifestName);
  return { manifest, place: folder.name, files };
}

async function readManifestBytes(folder: NamedFolder, place: string): Promise<Uint8Array> {
  try {
    return await readFileInside(folder, manifestName, pluginLimits.manifestBytesMax);
  } catch (error) {
    if (error instanceof PluginRefusedError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') throw refused(place, 'is missing: a plugin is a folder with a plugin.json');
    if (code === 'ELOOP') throw refused(place, 'is a link: put the file itself into the folder');
    throw refused(place, `cannot be read (${code})`);
  }
}
