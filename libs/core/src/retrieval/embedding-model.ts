export interface EmbedRequest {
  texts: string[];
  /** Queries go before passages that wait. */
  priority: 'query' | 'passage';
  signal?: AbortSignal;
}

/** Texts to vectors of unit length, such that the dot product is a similarity of meaning. */
export abstract class EmbeddingModel {
  /** Identifies weights and pooling; vectors of different ids are never mixed in an index. */
  abstract readonly id: string;
  abstract readonly dimensions: number;
  /** One finite unit vector a text, in order. Texts over the model's length are cut. @throws ModelUnavailableError */
  abstract embed(request: EmbedRequest): Promise<Float32Array[]>;
}
