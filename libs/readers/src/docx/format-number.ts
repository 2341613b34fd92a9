/** From the largest; each is taken as often as it fits. */
const romanNumerals: readonly (readonly [letters: string, value: number])[] = Object.entries({
  ...{ m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40 },
  ...{ x: 10, ix: 9, v: 5, iv: 4, i: 1 },
});
/** Beyond this Word itself gives up on letters and Roman numerals. */
const countedMax = 3_999;

/** A list number as Word shows it; formats that are rarer than these show as digits. */
export function formatNumber(value: number, format: string): string {
  switch (value < 1 || value > countedMax ? 'decimal' : format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** a … z, then aa, bb, as Word counts. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of romanNumerals) {
    for (; rest >= worth; rest -= worth) text += sign;
  }
  return text;
}
