/** Why a plugin was not loaded, so that whoever wrote or installed it can mend it. */
export interface PluginProblem {
  /** The folder or file, named from the directory of plugins on: `plugins/glossary/plugin.json`. */
  place: string;
  /** In the manifest: `slots.0.page`; null when it is the file itself. */
  field: string | null;
  /** What is wrong, and what to do instead. */
  message: string;
}

export function describePluginProblem({ place, field, message }: PluginProblem): string {
  return field === null ? `${place}: ${message}` : `${place}: ${field} ${message}`;
}

/** Thrown while one plugin is read; the others are loaded all the same. */
export class PluginRefusedError extends Error {
  readonly problems: readonly PluginProblem[];

  constructor(problems: readonly PluginProblem[]) {
    super(problems.map(describePluginProblem).join('\n'));
    this.name = 'PluginRefusedError';
    this.problems = problems;
  }
}

export function refused(place: string, message: string): PluginRefusedError {
  return new PluginRefusedError([{ place, field: null, message }]);
}
