import { accessLimits } from './access.limits.ts';

/** In the order in which they must be looked for: most browsers claim to be several others as well. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** Browser and system in words, from a User-Agent header; what is not known is not repeated from it. */
export function deviceOf(userAgent: string | undefined): string {
  const given = (userAgent ?? '').slice(0, 1_000);
  const browser = browsers.find(([pattern]) => pattern.test(given))?.[1];
  const system = systems.find(([pattern]) => pattern.test(given))?.[1];
  const words = [browser ?? 'Unknown browser', system].filter((word) => word !== undefined);
  return words.join(' on ').slice(0, accessLimits.deviceCharactersMax);
}
