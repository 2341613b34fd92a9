import { AppError } from '@footnote/core';

/** Runs the work with a signal that aborts with the given one, or when the time is up. @throws AppError `timeout` in that case */
export async function withinTime<Result>(
  signal: AbortSignal,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const timeUp = AbortSignal.timeout(limitMs);
  try {
    return await work(AbortSignal.any([signal, timeUp]));
  } catch (cause) {
    if (!timeUp.aborted || signal.aborted || cause instanceof AppError) throw cause;
    throw new AppError({
      kind: 'timeout',
      code: 'timeout',
      publicMessage: `The answer took longer than ${limitMs / 1000} seconds, which is the limit. Ask again, or search.`,
      cause,
    });
  }
}
