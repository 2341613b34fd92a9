/** Starts now; each call gives the milliseconds since, to a hundredth. */
export function stopwatch(): () => number {
  const startedAt = performance.now();
  return () => Math.round((performance.now() - startedAt) * 100) / 100;
}
