/** A model is missing, failed to load, or its process is down: the caller goes on without it. */
export class ModelUnavailableError extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'ModelUnavailableError';
  }
}
