import { startStep } from '../src/terminal/progress.ts';
import { runTool } from './run-tool.ts';

/** A tool that only looks, under a name for the screen. */
export interface Inspection {
  name: string;
  tool: [string, ...string[]];
}

/** Runs every inspection, also after one found something, and shows the output of those that did. */
export async function runAll(inspections: Inspection[]): Promise<number> {
  const failed: string[] = [];
  for (const { name, tool } of inspections) {
    const step = startStep(name);
    const [command, ...commandArguments] = tool;
    const { code, output } = await runTool(command, commandArguments, { quiet: true });
    if (code === 0) {
      step.done();
      continue;
    }
    step.failed();
    process.stderr.write(`${output}\n`);
    failed.push(name);
  }
  if (failed.length > 0) process.stderr.write(`footnote: ${failed.join(', ')} failed: the output above says where\n`);
  return failed.length === 0 ? 0 : 1;
}
