import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';

/** A relative path with forward slashes that cannot leave the models directory. */
const relativePath = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)+$/, 'must be a plain relative path');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');
const bytes = z.number().int().min(1).max(20_000_000_000);

const HubLocation = z.strictObject({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
  revision: z.string().regex(/^[\w.-]+$/),
  file: z.string().regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/),
});

const Mirror = z.strictObject({
  /** Name and version; the pattern leaves no room for an option of pip. */
  wheel: z.string().regex(/^[a-z0-9][a-z0-9._-]*==[0-9][A-Za-z0-9.]*$/, 'must be name==version'),
  entry: z.string().min(1).max(300),
});

export const ModelFile = z
  .strictObject({
    path: relativePath,
    /** Of the finished file. Null: not pinned yet, so the first download is trusted and remembered. */
    bytes: bytes.nullable(),
    sha256: sha256.nullable(),
    /** The most that is taken of a file whose size is not pinned. */
    bytesMax: bytes.optional(),
    hub: HubLocation.nullable(),
    mirrors: z.array(Mirror).max(4),
    /** The finished file is made from what the hub or the mirror gives, which is this. */
    madeFrom: z.strictObject({ recipe: z.literal('rewrite-dynamic-int8'), bytes, sha256 }).optional(),
  })
  .refine((file) => (file.bytes === null) === (file.sha256 === null), 'bytes and sha256 are pinned together')
  .refine((file) => file.bytes !== null || file.bytesMax !== undefined, 'a file that is not pinned needs bytesMax')
  .refine((file) => file.hub !== null || file.mirrors.length > 0, 'the file can be had from nowhere');
export type ModelFile = z.infer<typeof ModelFile>;

export const ModelManifest = z
  .strictObject({
    version: z.literal(1),
    profiles: z.record(
      z.string(),
      z.strictObject({ summary: z.string(), embedding: z.string(), language: z.string() }),
    ),
    models: z.record(
      z.string(),
      z.strictObject({ licence: z.string(), homepage: z.url(), files: z.array(ModelFile).min(1).max(20) }),
    ),
  })
  .superRefine((manifest, context) => {
    for (const [name, { embedding, language }] of Object.entries(manifest.profiles)) {
      for (const model of [embedding, language]) {
        if (model in manifest.models) continue;
        context.addIssue({ code: 'custom', path: ['profiles', name], message: `names an unknown model ${model}` });
      }
    }
  });
export type ModelManifest = z.infer<typeof ModelManifest>;

/** A file together with the model that it belongs to. */
export interface ProfileFile extends ModelFile {
  model: string;
  licence: string;
}

/** @throws OperatorError when the file is missing or breaks the schema */
export async function readModelManifest(path: string): Promise<ModelManifest> {
  const advice = `take ${path} from the repository again`;
  try {
    const parsed = ModelManifest.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new OperatorError(`the model manifest is wrong at ${issue?.path.join('.')} (${issue?.message})`, advice);
  } catch (cause) {
    if (cause instanceof OperatorError) throw cause;
    throw new OperatorError('the model manifest cannot be read', advice, { cause });
  }
}

/** @throws OperatorError when the manifest has no such profile */
export function filesOfProfile(manifest: ModelManifest, profile: string): ProfileFile[] {
  const models = manifest.profiles[profile];
  if (models === undefined) {
    const known = ['auto', ...Object.keys(manifest.profiles)].join(', ');
    throw new OperatorError(`there is no model profile "${profile}"`, `choose one of ${known}`);
  }
  return [models.embedding, models.language].flatMap((name) => {
    const model = manifest.models[name];
    return (model?.files ?? []).map((file) => ({ ...file, model: name, licence: model?.licence ?? '' }));
  });
}
