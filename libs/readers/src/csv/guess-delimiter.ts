const delimiters = [',', ';', '\t', '|'] as const;
const linesLookedAtMax = 20;

/** The character that parts the cells: the one that most of the first lines have, and have equally often. */
export function guessDelimiter(text: string): string {
  const lines = text.split('\n', linesLookedAtMax).map((line) => line.replace(/"[^"]*"/g, ''));
  const scores = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = lines.filter((line) => line.trim() !== '').map((line) => line.split(delimiter).length - 1);
  const first = counts[0] ?? 0;
  if (first === 0) return 0;
  return counts.filter((count) => count === first).length * 100 + first;
}
