export { FakeEmbeddingModel } from './fakes/fake-embedding-model.ts';
export { FakeLanguageModel } from './fakes/fake-language-model.ts';
