import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import { EmbeddingModel } from './embedding-model.ts';

/** Stands in for a model that is missing or failed to load: search goes on by words only. */
export class UnavailableEmbeddingModel extends EmbeddingModel {
  override readonly id: string;
  override readonly dimensions: number;
  readonly reason: string;

  constructor(options: { id: string; dimensions: number; reason: string }) {
    super();
    this.id = options.id;
    this.dimensions = options.dimensions;
    this.reason = options.reason;
  }

  override embed(): Promise<Float32Array[]> {
    return Promise.reject(new ModelUnavailableError(this.reason));
  }
}
