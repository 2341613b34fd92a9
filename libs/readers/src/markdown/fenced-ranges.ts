export interface FencedRange {
  start: number;
  end: number;
}

/** Where fenced code stands. An unclosed fence reaches to the end, as in CommonMark. */
export function findFencedRanges(source: string): FencedRange[] {
  const ranges: FencedRange[] = [];
  const fenceLine = /^[ \t>]*(`{3,}|~{3,})([^\n]*)$/gm;
  let open: { start: number; fence: string } | null = null;
  for (const match of source.matchAll(fenceLine)) {
    const [line, fence = '', info = ''] = match;
    if (open === null) {
      if (fence.startsWith('~') || !info.includes('`')) open = { start: match.index, fence };
    } else if (fence.startsWith(open.fence) && info.trim() === '') {
      ranges.push({ start: open.start, end: match.index + line.length });
      open = null;
    }
  }
  if (open) ranges.push({ start: open.start, end: source.length });
  return ranges;
}

export function isInside(ranges: readonly FencedRange[], offset: number): boolean {
  return ranges.some((range) => range.start <= offset && offset < range.end);
}
