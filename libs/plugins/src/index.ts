export { loadPlugins, type LoadedPlugins } from './load-plugins.ts';
export { type LoadedPlugin } from './load-plugin.ts';
export { readPluginFiles, type NamedFolder, type PluginFile } from './read-plugin-files.ts';
export { describePluginProblem, type PluginProblem } from './plugin-problem.ts';
export { type PluginManifest } from './plugin-manifest.ts';
export { pluginLimits } from './plugin.limits.ts';
