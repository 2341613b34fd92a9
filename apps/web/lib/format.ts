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

const shortDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `14 Mar 2026`, for tables. */
export function formatShortDate(isoTime: string | null): string | null {
  return isoTime === null ? null : shortDate.format(new Date(isoTime));
}

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** `14 Mar 2026, 14:03 UTC`: to the minute, and the same wherever it is rendered. */
export function formatMoment(isoTime: string | null): string | null {
  return isoTime === null ? null : `${moment.format(new Date(isoTime))}\u00a0UTC`;
}

const instant = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});

/** `14 Mar 2026, 14:03:27` in UTC, for a log. */
export function formatInstant(isoTime: string): string {
  return instant.format(new Date(isoTime));
}

const bytesPerStep = 1_024;
const byteUnits = ['bytes', 'KB', 'MB', 'GB'];

/** `812 bytes`, `3.4 MB`: the unit stays on the line of its number. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(bytesPerStep)), byteUnits.length - 1);
  const amount = bytes / bytesPerStep ** step;
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: step === 0 || amount >= 10 ? 0 : 1 })}\u00a0${byteUnits[step]}`;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** `14:03:27` where the reader is. */
export function formatTime(isoTime: string | null): string | null {
  return isoTime === null ? null : time.format(new Date(isoTime));
}

/** `US$0.0042`, `US$1.20`: small amounts keep two digits that say something. */
export function formatCost(usd: number): string {
  const digits = usd > 0 && usd < 0.01 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'USD', ...digits }).format(usd);
}
