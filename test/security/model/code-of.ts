import { AppError } from '@footnote/core';

/** The code with which the product refused; null when it did not. Anything else that goes wrong is thrown. */
export async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
