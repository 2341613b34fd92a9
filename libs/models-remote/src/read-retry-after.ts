/** Milliseconds from now that a `Retry-After` header asks for, as seconds or as a date; null when it says nothing readable. */
export function readRetryAfter(header: string | null, now: number = Date.now()): number | null {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = /\bGMT$/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
