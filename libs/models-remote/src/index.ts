export {
  openRemoteLanguageModel,
  type RemoteLanguageModel,
  type RemoteLanguageModelOptions,
} from './remote-language-model.ts';
