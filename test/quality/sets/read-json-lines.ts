import { readFile } from 'node:fs/promises';

/** The objects of a JSONL file; the caller knows what their lines hold. */
export async function readJsonLines<Line>(path: string): Promise<Line[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as Line);
}
