import { format } from 'numfmt';

/** Days between 1900 and 1904, the two beginnings of Excel's time. */
const daysTo1904 = 1_462;

/** A number as its cell shows it; a format that makes no sense leaves it as it is. */
export function showNumber(value: number, pattern: string, startsIn1904: boolean): string {
  if (pattern === 'General') return String(Number(value.toPrecision(15)));
  const isDate = startsIn1904 && /[ymdh]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  try {
    return format(pattern, isDate ? value + daysTo1904 : value, { nbsp: false });
  } catch {
    return String(value);
  }
}
