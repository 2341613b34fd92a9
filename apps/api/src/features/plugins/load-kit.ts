import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPluginFiles, type PluginFile } from '@footnote/plugins';
import { kitVersion } from './plugin-catalogue.ts';

/** The portal's own fonts, so that a plugin's page is set like the page around it. */
const fonts = {
  'inter.woff2': import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  'source-serif.woff2': import.meta
    .resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
};

/** What plugins are written with: `plugins/kit` and the portal's fonts. */
export async function loadKit(pluginsDirectory: string): Promise<Map<string, PluginFile>> {
  const place = join('kit', kitVersion);
  const files = await readPluginFiles({ path: join(pluginsDirectory, place), name: `plugins/${place}` });
  for (const [name, url] of Object.entries(fonts)) {
    const bytes = new Uint8Array(await readFile(fileURLToPath(url)));
    files.set(name, { mediaType: 'font/woff2', bytes, hash: createHash('sha256').update(bytes).digest('hex') });
  }
  return files;
}
