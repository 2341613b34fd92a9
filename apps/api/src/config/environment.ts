/** The one place where the environment is read. */
export function readEnvironment(): Record<string, string | undefined> {
  return { ...process.env };
}
