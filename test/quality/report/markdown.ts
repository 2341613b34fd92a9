import type { MeanWithInterval } from '../judge/bootstrap.ts';
import type { Measure } from './measures.ts';

const unknown = '–';
type Unit = Measure<never>['unit'];

/** A table whose cells may hold anything that has no line break. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [toLine(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(toLine)].join('\n');
}

/** Shares in whole per cent, gains with three decimals, counts with one; a dash for what nothing is known of. */
export function formatFigure(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return unknown;
  if (unit === 'share') return (value * 100).toFixed(0);
  return value.toFixed(unit === 'gain' ? 3 : 1);
}

export function formatInterval({ mean, low, high }: MeanWithInterval, unit: Unit): string {
  if (Number.isNaN(mean)) return unknown;
  return `${formatFigure(mean, unit)} (${formatFigure(low, unit)} to ${formatFigure(high, unit)})`;
}

/** With a sign; shares in points of a per cent. */
export function formatDifference({ mean, low, high }: MeanWithInterval, unit: Unit): string {
  if (Number.isNaN(mean)) return unknown;
  const signed = (value: number) => {
    const text = unit === 'share' ? (value * 100).toFixed(1) : formatFigure(value, unit);
    return Number(text) > 0 ? `+${text}` : text.replace(/^-(?=[0.]+$)/, '');
  };
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

export function formatMs(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? unknown : milliseconds.toFixed(0);
}
