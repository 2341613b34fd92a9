/** A failure that is told in one line to the person at the terminal: what failed, and what to do about it. */
export class OperatorError extends Error {
  readonly advice: string;

  constructor(failed: string, advice: string, options?: ErrorOptions) {
    super(failed, options);
    this.name = 'OperatorError';
    this.advice = advice;
  }
}

/** The one line; an error that nobody foresaw is named as such. */
export function describeError(error: unknown): string {
  if (error instanceof OperatorError) return `footnote: ${error.message}: ${error.advice}`;
  const message = error instanceof Error ? error.message : String(error);
  return `footnote: something unforeseen failed (${message.replaceAll('\n', ' ')}): run "npm run footnote -- doctor"`;
}
