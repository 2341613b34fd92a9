export { openTransformersEmbeddingModel, type TransformersEmbeddingModel } from './transformers-embedding-model.ts';
