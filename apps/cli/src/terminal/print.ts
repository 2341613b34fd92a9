/** Results go to stdout, progress and errors to stderr, so that output can be piped. */
export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value, null, 2));
}
