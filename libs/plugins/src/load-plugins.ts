import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';
import { loadPlugin, type LoadedPlugin } from './load-plugin.ts';
import { PluginRefusedError, type PluginProblem } from './plugin-problem.ts';
import { pluginLimits } from './plugin.limits.ts';
import type { NamedFolder } from './read-plugin-files.ts';

export interface LoadedPlugins {
  plugins: LoadedPlugin[];
  problems: PluginProblem[];
}

/** Folders that lie beside plugins and are none. */
const notPlugins = new Set(['kit', 'node_modules']);

/**
 * Every plugin in these directories, one a folder, in order. A directory that is not there has none. A plugin that is not
 * as it should be is left out and becomes problems; it never keeps the others from loading.
 */
export async function loadPlugins(directories: readonly NamedFolder[]): Promise<LoadedPlugins> {
  const loaded: LoadedPlugins = { plugins: [], problems: [] };
  for (const directory of directories) {
    for (const folder of await listFolders(directory, loaded.problems)) await addPlugin(folder, loaded);
  }
  return loaded;
}

async function listFolders(directory: NamedFolder, problems: PluginProblem[]): Promise<NamedFolder[]> {
  const folders: NamedFolder[] = [];
  for (const entry of await entriesOf(directory, problems)) {
    if (entry.name.startsWith('.') || notPlugins.has(entry.name)) continue;
    const folder = { path: join(directory.path, entry.name), name: `${directory.name}/${entry.name}` };
    if (entry.isDirectory()) folders.push(folder);
    else if (entry.isSymbolicLink()) {
      problems.push({ place: folder.name, field: null, message: 'is a link: put the folder itself here' });
    }
  }
  return folders.sort((left, right) => left.name.localeCompare(right.name, 'en'));
}

async function entriesOf(directory: NamedFolder, problems: PluginProblem[]) {
  try {
    return await readdir(directory.path, { withFileTypes: true });
  } catch (error) {
    const code = errorCode(error);
    if (code !== 'ENOENT') {
      problems.push({ place: directory.name, field: null, message: `cannot be read (${code})` });
    }
    return [];
  }
}

async function addPlugin(folder: NamedFolder, { plugins, problems }: LoadedPlugins): Promise<void> {
  try {
    const plugin = await loadPlugin(folder);
    const objection = objectionTo(plugin, plugins);
    if (objection === null) plugins.push(plugin);
    else problems.push({ place: `${folder.name}/plugin.json`, ...objection });
  } catch (error) {
    if (error instanceof PluginRefusedError) problems.push(...error.problems);
    else problems.push({ place: folder.name, field: null, message: `cannot be read (${errorCode(error)})` });
  }
}

function objectionTo(
  { manifest }: LoadedPlugin,
  plugins: readonly LoadedPlugin[],
): Pick<PluginProblem, 'field' | 'message'> | null {
  const twin = plugins.find((other) => other.manifest.id === manifest.id);
  if (twin !== undefined) {
    return {
      field: 'id',
      message: `is "${manifest.id}", which ${twin.place} has already: remove one of the two, or give it another id`,
    };
  }
  if (plugins.length < pluginLimits.pluginsMax) return null;
  return { field: null, message: `is one too many: at most ${pluginLimits.pluginsMax} plugins are loaded` };
}
