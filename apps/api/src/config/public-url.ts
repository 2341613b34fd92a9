import type { Settings } from './settings.ts';

/** Where people reach the service: `FOOTNOTE_PUBLIC_URL`, or the address that it listens on. */
export function publicUrlOf(
  settings: Pick<Settings, 'FOOTNOTE_HOST' | 'FOOTNOTE_PUBLIC_URL'>,
  port: number | string,
): string {
  const host = settings.FOOTNOTE_HOST.includes(':') ? `[${settings.FOOTNOTE_HOST}]` : settings.FOOTNOTE_HOST;
  return settings.FOOTNOTE_PUBLIC_URL ?? `http://${host}:${port}`;
}
