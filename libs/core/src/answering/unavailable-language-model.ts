import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { LanguageModel, type Completion } from './language-model.ts';

/** Stands in for a model that is missing or failed to load: answers stay the quotes that they are made of. */
export class UnavailableLanguageModel extends LanguageModel {
  override readonly id = 'unavailable';
  override readonly place = 'local';
  readonly reason: string;

  constructor(reason: string) {
    super();
    this.reason = reason;
  }

  override complete(): Promise<Completion> {
    return Promise.reject(new ModelUnavailableError(this.reason, { wasAsked: false }));
  }
}
