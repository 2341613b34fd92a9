/** The promise's outcome, or an error as soon as the signal fires; what the promise does afterwards is ignored. */
export function settleOnAbort<Result>(
  promise: Promise<Result>,
  signal: AbortSignal,
  createError: () => unknown,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const handleAbort = () => reject(createError());
    if (signal.aborted) handleAbort();
    signal.addEventListener('abort', handleAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', handleAbort));
  });
}
