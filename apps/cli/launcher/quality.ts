import { runTool } from './run-tool.ts';

/** `npm run quality`: judged questions, put to a running service. */
export async function quality(taskArguments: string[]): Promise<number> {
  return (await runTool('node', ['test/quality/run-quality.ts', ...taskArguments])).code;
}
