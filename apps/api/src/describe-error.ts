const causesMax = 5;
/** Where a driver keeps the statement that failed, its values, or the row that stood in the way. */
const telltaleFields = ['query', 'params', 'parameters', 'severity', 'detail'];
const sqlState = /^[0-9A-Z]{5}$/;

/** An error as a log line has it. */
export interface DescribedError {
  type: string;
  code?: string;
  message: string;
  /** Where it happened, without the message on top. */
  stack: string[];
  cause?: DescribedError;
}

/**
 * An error for the log: what kind it is and where it came from. The message stays only where its author is not known to
 * repeat what it was given; parsers, databases and the index quote it, and that may be somebody's document or secret.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'Something that is no error was thrown.', stack: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return {
    type: error.name,
    ...(code !== null && { code }),
    message: quotesItsInput(error, code) ? '[left out: it may repeat what was sent or stored]' : error.message,
    stack: framesOf(error),
    ...(error.cause !== undefined && depth < causesMax && { cause: describeError(error.cause, depth + 1) }),
  };
}

function quotesItsInput(error: Error, code: string | null): boolean {
  if (error instanceof SyntaxError || error.name === 'ZodError' || /lance/i.test(error.message)) return true;
  // Of the network and the file system, whose codes begin with an E, a name is longer or begins otherwise.
  if (code !== null && sqlState.test(code) && !code.startsWith('E')) return true;
  return telltaleFields.some((field) => field in error);
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}
