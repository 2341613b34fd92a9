import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from '@jest/globals';

/** Where weights lie: `FOOTNOTE_MODELS_DIR`, or `models` in the repository. */
const modelsDirectory = resolve(process.env['FOOTNOTE_MODELS_DIR'] ?? join(import.meta.dirname, '..', '..', 'models'));

/** What each model needs on disk, relative to the models directory. */
export const modelFiles = {
  embedding: [
    'all-MiniLM-L6-v2/config.json',
    'all-MiniLM-L6-v2/tokenizer.json',
    'all-MiniLM-L6-v2/tokenizer_config.json',
    'all-MiniLM-L6-v2/onnx/model_int8.onnx',
  ],
  language: ['SmolLM2-135M-Instruct/SmolLM2-135M-Instruct.Q4_1.gguf'],
} as const;

export const embeddingDirectory = join(modelsDirectory, 'all-MiniLM-L6-v2');
export const languageModelPath = join(modelsDirectory, modelFiles.language[0]);

/**
 * `describe` for tests that need weights. Without them the tests are skipped with a printed reason at a desk, and fail
 * where `CI=true`, so that a pipeline cannot pass by not looking.
 */
export function describeWithModel(model: keyof typeof modelFiles, title: string, body: () => void): void {
  const missing = modelFiles[model].filter((file) => !existsSync(join(modelsDirectory, file)));
  if (missing.length === 0) return describe(title, body);
  const reason = `${missing.join(', ')} missing in ${modelsDirectory}; get it with: npm run footnote -- models fetch`;
  if (process.env['CI'] === 'true') {
    return describe(title, () => {
      it('finds its model', () => {
        throw new Error(reason);
      });
    });
  }
  process.stderr.write(`Skipped "${title}": ${reason}\n`);
  describe.skip(title, body);
}
