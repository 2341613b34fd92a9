import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startFootnote } from '../../support/start-footnote.ts';
import { durationOf, repeat } from '../method/contestant.ts';
import type { Contestant } from '../method/experiment.ts';
import { processTreeCpuMs } from '../method/cpu-time.ts';
import { serviceEnvironment } from '../setup/bench-service.ts';
import type { Suite } from './suite.ts';

const run = promisify(execFile);

export const startUp: Suite = {
  name: 'start-up',
  about: 'Starting the service again on data that is there, until its ready line, against `node -e 0`.',
  async run(context) {
    const service = await context.service();
    const passages = (await service.countPassages()).toLocaleString('en');
    const { dataDirectory } = service;
    await service.stop();
    const comparisons = await context.compare({
      rounds: 7,
      contestants: [
        repeat({ name: 'node -e 0', times: 4, cpuMs: () => null }, () => run(process.execPath, ['-e', '0'])),
        startContestant(dataDirectory),
      ],
      comparisons: [{ baseline: 'node -e 0', ours: 'service ready', operation: 'start', facts: () => ({ passages }) }],
    });
    await context.closeService();
    return { comparisons, figures: null };
  },
};

function startContestant(dataDirectory: string): Contestant {
  let cpuMs = 0;
  return {
    async run() {
      let stop = async (): Promise<void> => {};
      const elapsedMs = await durationOf(async () => {
        const running = await startFootnote({ dataDirectory, environment: serviceEnvironment });
        stop = running.stop;
        cpuMs += processTreeCpuMs(running.process.pid ?? 0) ?? 0;
      });
      await stop();
      return { series: { 'service ready': [elapsedMs] }, operations: 1 };
    },
    cpuMs: () => (process.platform === 'linux' ? cpuMs : null),
  };
}
