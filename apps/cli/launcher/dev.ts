import { readSettings } from '../src/settings.ts';
import { runTool } from './run-tool.ts';
import { bringModels } from './start.ts';

/** `npm run dev`: the service restarts when its sources change, and serves the portal from its sources. */
export async function dev(): Promise<number> {
  await bringModels(readSettings());
  const environment = { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' };
  return (await runTool('nest', ['start', 'api', '--watch'], { environment })).code;
}
