export { openLlamaLanguageModel, type LlamaLanguageModel } from './llama-language-model.ts';
