import type { Plugin } from '@footnote/contracts';
import type { LoadedPlugin, PluginFile } from '@footnote/plugins';

/** The plugins as they were at start, and every file that may be asked for, by its address. */
export class PluginCatalogue {
  readonly plugins: readonly Plugin[];
  readonly #files = new Map<string, PluginFile>();

  constructor(plugins: readonly LoadedPlugin[], kit: ReadonlyMap<string, PluginFile>) {
    this.plugins = plugins.map(toPlugin);
    for (const { manifest, files } of plugins) {
      for (const [path, file] of files) this.#files.set(addressOf(manifest, path), file);
    }
    for (const [path, file] of kit) this.#files.set(addressOf({ id: 'kit', version: kitVersion }, path), file);
  }

  /** @param path of the request, without its query, as it was sent: an encoded path is another path, and unknown */
  find(path: string): PluginFile | null {
    return this.#files.get(path) ?? null;
  }
}

/** Of what plugins are written with; an incompatible change is a new folder beside the old one. */
export const kitVersion = '1';

function addressOf({ id, version }: { id: string; version: string }, path: string): string {
  return `/plugins/${id}/${version}/${path}`;
}

function toPlugin({ manifest }: LoadedPlugin): Plugin {
  const { id, name, version, description, permissions, slots } = manifest;
  return {
    id,
    name,
    version,
    description,
    permissions,
    slots: slots.map(({ slot, page, title }) => ({ slot, title, url: addressOf(manifest, page) })),
  };
}
