import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDirectory } from '../config/paths.ts';
import type { Settings } from '../config/settings.ts';

/** The part of `models/manifest.json` that says which model plays which part; the fetcher owns the rest of it. */
const Manifest = z.object({
  profiles: z.record(z.string(), z.object({ embedding: z.string(), language: z.string() })),
  models: z.record(
    z.string(),
    z.object({
      licence: z.string(),
      files: z.array(z.object({ path: z.string(), sha256: z.string().nullable() })),
    }),
  ),
});
type Manifest = z.infer<typeof Manifest>;

interface ChosenModel {
  name: string;
  profile: string;
  licence: string | null;
  /** Where its files lie. */
  directory: string;
  /** The file of weights. */
  file: string;
  /** Of that file; null while the manifest does not pin it. */
  sha256: string | null;
}

export interface ChosenModels {
  embedding: ChosenModel;
  language: ChosenModel;
}

/** The models of a profile; `auto` takes the strongest that lies there whole, part by part, and else the compact one. */
export function chooseModels(profile: Settings['FOOTNOTE_MODEL_PROFILE'], modelsDirectory: string): ChosenModels {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(rootDirectory, 'models/manifest.json'), 'utf8')));
  const profiles = profile === 'auto' ? ['standard', 'compact'] : [profile];
  const choose = (role: keyof ChosenModels): ChosenModel => {
    const candidates = profiles.map((name) => ({ profile: name, name: manifest.profiles[name]?.[role] ?? '' }));
    const whole = candidates.find(({ name }) => isThere(manifest, name, modelsDirectory));
    const chosen = whole ?? candidates.at(-1) ?? { profile, name: '' };
    const { licence = null, files = [] } = manifest.models[chosen.name] ?? {};
    const weights = files.find(({ path }) => /[.](?:onnx|gguf)$/.test(path));
    return {
      ...chosen,
      licence,
      directory: join(modelsDirectory, chosen.name),
      file: join(modelsDirectory, weights?.path ?? ''),
      sha256: weights?.sha256 ?? null,
    };
  };
  return { embedding: choose('embedding'), language: choose('language') };
}

function isThere(manifest: Manifest, name: string, modelsDirectory: string): boolean {
  const files = manifest.models[name]?.files ?? [];
  return files.length > 0 && files.every(({ path }) => existsSync(join(modelsDirectory, path)));
}
