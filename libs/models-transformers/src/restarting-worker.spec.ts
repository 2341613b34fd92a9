import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from '@jest/globals';
import { RestartingWorker } from './restarting-worker.ts';

const opened: RestartingWorker[] = [];
afterEach(() => Promise.all(opened.splice(0).map((worker) => worker.close())));

function createWorker(workerData: string, handleStart: (thread: Worker) => void = () => {}): RestartingWorker {
  const start = () => {
    const thread = new Worker(new URL('./fixtures/failing-worker.ts', import.meta.url), { workerData });
    handleStart(thread);
    return thread;
  };
  const worker = new RestartingWorker({ start, restartDelayMs: 1, restartDelayMsMax: 10 });
  opened.push(worker);
  return worker;
}

describe('RestartingWorker', () => {
  it('gives each call its own answer', async () => {
    const worker = createWorker('starts');
    await worker.open();
    const answers = await Promise.all([worker.call('tokenise', ['a']), worker.call('tokenise', ['abc'])]);
    expect(answers).toEqual([[[1]], [[3]]]);
    expect(worker.health().status).toBe('ready');
  });

  it('says why the first start failed, and does not try again', async () => {
    const starts: Worker[] = [];
    await expect(createWorker('no-start', (thread) => starts.push(thread)).open()).rejects.toMatchObject({
      name: 'ModelUnavailableError',
      message: expect.stringContaining('no weights'),
    });
    expect(starts).toHaveLength(1);
  });

  it('passes a failure on and lives', async () => {
    const worker = createWorker('starts');
    await worker.open();
    await expect(worker.call('tokenise', ['fail'])).rejects.toMatchObject({ message: 'out of memory' });
    expect(await worker.call('tokenise', ['ab'])).toEqual([[2]]);
  });

  it('fails what is pending when the thread dies, and starts it again', async () => {
    const restarted = Promise.withResolvers<Worker>();
    let starts = 0;
    const worker = createWorker('starts', (thread) => {
      starts += 1;
      if (starts === 2) restarted.resolve(thread);
    });
    await worker.open();
    await expect(worker.call('tokenise', ['die'])).rejects.toMatchObject({ name: 'ModelUnavailableError' });
    expect(worker.health().status).toBe('down');
    await expect(worker.call('tokenise', ['too early'])).rejects.toThrow('started again');
    await once(await restarted.promise, 'message');
    expect(await worker.call('tokenise', ['back'])).toEqual([[4]]);
  });
});
