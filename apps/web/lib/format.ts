const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `14 March 2026`; null stays null, since an unknown date is left out and not guessed. */
export function formatDate(isoTime: string | null): string | null {
  return isoTime === null ? null : date.format(new Date(isoTime));
}

/** `38 ms`, `1.4 s`: the unit stays on the line of its number. */
export function formatDuration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)}\u00a0ms` : `${(milliseconds / 1000).toFixed(1)}\u00a0s`;
}

/** `1 passage`, `12 passages` */
export function formatCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? singular : plural}`;
}
