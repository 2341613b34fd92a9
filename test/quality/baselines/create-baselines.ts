import { join } from 'node:path';
import { openLlamaLanguageModel } from '@footnote/models-llama';
import { openTransformersEmbeddingModel } from '@footnote/models-transformers';
import { chooseModels } from '../../../apps/api/src/wiring/choose-models.ts';
import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import type { AnswerArm, RetrievalArm } from '../arms/arm.ts';
import { fixedPassagesArm, fuseSearches } from '../arms/fixed-passages.ts';
import { naiveRagArm } from '../arms/naive-rag.ts';
import { threeSentencesArm } from '../arms/three-sentences.ts';
import type { BaselineDocument } from './baseline-document.ts';
import { cutFixedPassages } from './cut-fixed-passages.ts';
import { hashFile } from './hash-file.ts';
import { KeptReplies } from './kept-replies.ts';
import { KeptVectors } from './kept-vectors.ts';
import type { MayUse } from './may-use.ts';
import { MeaningSearch } from './meaning-search.ts';
import { SentenceVectors } from './sentence-vectors.ts';
import { WordSearch } from './word-search.ts';

type Profile = Parameters<typeof chooseModels>[0];
const profiles: Profile[] = ['auto', 'compact', 'standard'];

export interface BaselineOptions {
  /** Vectors and replies are kept in `quality/baselines` of it, for later runs. */
  dataDirectory: string;
  modelsDirectory: string;
  modelProfile: string;
  /** Those of one set, as the service has them. */
  documents: Iterable<BaselineDocument>;
  mayUse: MayUse;
}

/** The arms on fixed passages of one set. They share passages, vectors and models, which are held until `close()`. */
export interface Baselines {
  fixedBm25: RetrievalArm;
  fixedVector: RetrievalArm;
  fixedRrf: RetrievalArm;
  naiveRag: AnswerArm;
  threeSentences: AnswerArm;
  close(): Promise<void>;
}

/**
 * Cuts and embeds the documents with the models that the service chooses by the same settings; about a minute for 3 MB.
 * @throws ModelUnavailableError when a model is not there
 * @throws OperatorError for an unknown profile
 */
export async function createBaselines(options: BaselineOptions): Promise<Baselines> {
  const { documents, mayUse } = options;
  const models = chooseModels(profileOf(options.modelProfile), options.modelsDirectory);
  const directory = join(options.dataDirectory, 'quality', 'baselines');
  await using opened = new AsyncDisposableStack();
  const language = openLlamaLanguageModel({ modelPath: models.language.file, size: 'large' });
  opened.defer(() => language.close());
  const embedding = await openTransformersEmbeddingModel({ directory: models.embedding.directory });
  opened.defer(() => embedding.close());
  const passages = [...documents].flatMap(cutFixedPassages);
  const byWords = await WordSearch.open(passages);
  opened.defer(() => byWords.close());
  const kept = new KeptVectors({ directory, model: embedding, modelHash: await hashFile(models.embedding.file) });
  const byMeaning = new MeaningSearch(passages, await kept.embed(passages.map(({ text }) => text)), embedding);
  const sentences = new SentenceVectors(passages, kept);
  const replies = new KeptReplies({ directory, model: language, modelHash: await hashFile(models.language.file) });
  const untilClosed = opened.move();
  return {
    fixedBm25: fixedPassagesArm('fixed-bm25', byWords, mayUse),
    fixedVector: fixedPassagesArm('fixed-vector', byMeaning, mayUse),
    fixedRrf: fixedPassagesArm('fixed-rrf', fuseSearches([byWords, byMeaning]), mayUse),
    naiveRag: naiveRagArm({ search: byMeaning, replies, mayUse }),
    threeSentences: threeSentencesArm({ search: byMeaning, sentences, model: embedding, mayUse }),
    close: () => untilClosed.disposeAsync(),
  };
}

function profileOf(name: string): Profile {
  const profile = profiles.find((one) => one === name);
  if (profile === undefined)
    throw new OperatorError(`no model profile is called "${name}"`, `choose of ${profiles.join(', ')}`);
  return profile;
}
