export interface ModelUnavailableOptions extends ErrorOptions {
  /** False when it is certain that the model was never asked, so that the call cost nothing. */
  wasAsked?: boolean;
}

/** A model is missing, failed to load, or its process is down: the caller goes on without it. */
export class ModelUnavailableError extends Error {
  readonly wasAsked: boolean;

  constructor(reason: string, { wasAsked = true, ...options }: ModelUnavailableOptions = {}) {
    super(reason, options);
    this.name = 'ModelUnavailableError';
    this.wasAsked = wasAsked;
  }
}
