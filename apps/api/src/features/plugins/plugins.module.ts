import { join } from 'node:path';
import { describePluginProblem, loadPlugins, type LoadedPlugins } from '@footnote/plugins';
import type { ComponentHealth } from '@footnote/core';
import { Logger, Module } from '@nestjs/common';
import { fromRoot } from '../../config/paths.ts';
import { SettingsToken, type Settings } from '../../config/settings.ts';
import { HealthRegistry } from '../health/health-registry.ts';
import { loadKit } from './load-kit.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { PluginFilesController } from './plugin-files.controller.ts';
import { PluginsController } from './plugins.controller.ts';

/** Plugins that come with the product, and those that the operator has put into the data directory. */
@Module({
  controllers: [PluginsController, PluginFilesController],
  providers: [{ provide: PluginCatalogue, inject: [SettingsToken, HealthRegistry], useFactory: openCatalogue }],
})
export class PluginsModule {}

async function openCatalogue(
  { FOOTNOTE_DATA_DIR }: Pick<Settings, 'FOOTNOTE_DATA_DIR'>,
  health: HealthRegistry,
): Promise<PluginCatalogue> {
  const ours = fromRoot('plugins');
  const loaded = await loadPlugins([
    { path: ours, name: 'plugins' },
    { path: join(fromRoot(FOOTNOTE_DATA_DIR), 'plugins'), name: 'data directory: plugins' },
  ]);
  const logger = new Logger(PluginsModule.name);
  for (const problem of loaded.problems) logger.warn(`not loaded: ${describePluginProblem(problem)}`);
  health.add('plugins', () => healthOf(loaded));
  return new PluginCatalogue(loaded.plugins, await loadKit(ours));
}

function healthOf({ plugins, problems }: LoadedPlugins): ComponentHealth {
  const names = plugins.map(({ manifest }) => `${manifest.id} ${manifest.version}`).join(', ');
  const loaded = names === '' ? 'none' : names;
  if (problems.length === 0) return { status: 'ready', detail: `loaded: ${loaded}` };
  const refused = problems.map(describePluginProblem).join('; ');
  return { status: 'degraded', detail: `Not loaded: ${refused}. Loaded: ${loaded}. Mend the plugin, then restart.` };
}
