const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10` and a raised `3` must not read as 103: raised digits keep their height; other raised text stays as it is. */
export function raiseDigits(text: string): string {
  return /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => superscriptDigits.charAt(Number(digit))) : text;
}
