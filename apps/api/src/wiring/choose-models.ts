import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { rootDirectory } from '../config/paths.ts';
import type { Settings } from '../config/settings.ts';

/** The part of `models/manifest.json` that says which model plays which part; the fetcher owns the rest of it. */
const Manifest = z.object({
  profiles: z.record(z.string(), z.object({ embedding: z.string(), language: z.string() })),
  models: z.record(z.string(), z.object({ files: z.array(z.object({ path: z.string() })) })),
});
type Manifest = z.infer<typeof Manifest>;

export interface ChosenModels {
  embedding: { name: string; directory: string };
  /** The weights' file. */
  language: { file: string };
}

type Role = 'embedding' | 'language';

/** The models of a profile; `auto` takes the strongest that lies there whole, part by part, and else the compact one. */
export function chooseModels(profile: Settings['FOOTNOTE_MODEL_PROFILE'], modelsDirectory: string): ChosenModels {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(rootDirectory, 'models/manifest.json'), 'utf8')));
  const nameOf = (role: Role): string => {
    const wanted = profile === 'auto' ? ['standard', 'compact'] : [profile];
    const names = wanted.flatMap((name) => manifest.profiles[name]?.[role] ?? []);
    return names.find((name) => isThere(manifest, name, modelsDirectory)) ?? names.at(-1) ?? '';
  };
  const embedding = nameOf('embedding');
  const language = manifest.models[nameOf('language')]?.files[0]?.path ?? '';
  return {
    embedding: { name: embedding, directory: join(modelsDirectory, embedding) },
    language: { file: join(modelsDirectory, language) },
  };
}

function isThere(manifest: Manifest, name: string, modelsDirectory: string): boolean {
  const files = manifest.models[name]?.files ?? [];
  return files.length > 0 && files.every(({ path }) => existsSync(join(modelsDirectory, path)));
}
