import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const libraryDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** Node options that take from the child what reading needs not: writing, other files, processes, workers, `eval`. */
export function childFlags(heapMegabytes: number): string[] {
  return [
    `--max-old-space-size=${heapMegabytes}`,
    '--disallow-code-generation-from-strings',
    '--permission',
    ...readableDirectories(libraryDirectory).map((directory) => `--allow-fs-read=${directory}`),
  ];
}

/** This library, its sibling libraries (workspaces are links to them) and the packages that it can import. */
function readableDirectories(start: string): string[] {
  const directories = [dirname(start)];
  for (let directory = start; dirname(directory) !== directory; directory = dirname(directory)) {
    const packages = join(directory, 'node_modules');
    if (existsSync(packages)) directories.push(packages);
  }
  return directories;
}
