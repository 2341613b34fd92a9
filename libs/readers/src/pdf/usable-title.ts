import { headingLevels } from './heading-levels.ts';
import type { TextLine } from './join-lines.ts';

/** What programs write into the title when nobody has given one. */
const unusable =
  /^(untitled|microsoft \w+ - |\(anonymous\)|powerpoint presentation|document\d*$|slide \d+)|[\\/]|\.\w{2,5}$/i;

/** The title in a PDF's properties, unless it is a file name or a program's; null then. */
export function usableTitle(info: object): string | null {
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return title === '' || unusable.test(title) || !/\s/.test(title) ? null : title;
}

/** What stands largest on the first page that has text; a title may take several lines. */
export function firstPageTitle(lines: readonly TextLine[]): string | null {
  const levelOf = headingLevels(lines);
  const first = lines.filter(({ page }) => page === lines[0]?.page);
  const levels = first.map((line) => levelOf(line) ?? Number.POSITIVE_INFINITY);
  const largest = Math.min(...levels);
  const start = levels.indexOf(largest);
  if (!Number.isFinite(largest)) return null;
  const length = levels.slice(start).findIndex((level) => level !== largest);
  const title = first.slice(start, length < 0 ? undefined : start + length);
  return title.map(({ cells }) => cells.join(' ')).join(' ');
}
