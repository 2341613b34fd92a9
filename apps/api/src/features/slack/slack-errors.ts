/** Slack says no, and will say no again. */
export class SlackRefusedError extends Error {
  /** Slack's own word for the reason, such as `invalid_auth`. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(`Slack refuses: ${reason}`, options);
    this.name = 'SlackRefusedError';
    this.reason = reason;
  }
}

/** Slack did not answer, or only that it is too busy: another time it may. */
export class SlackUnreachableError extends Error {
  /** The request may have been carried out all the same. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, { mayHaveArrived, cause }: { mayHaveArrived: boolean; cause?: unknown }) {
    super(message, { cause });
    this.name = 'SlackUnreachableError';
    this.mayHaveArrived = mayHaveArrived;
  }
}
