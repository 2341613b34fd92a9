import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { syncTree } from './sync-tree.ts';

/**
 * Makes a new PGlite database. In a worker thread: WebAssembly memory never shrinks, and what making one takes (400 MB
 * more than running one) goes only with the thread.
 */
export async function createDatabase(directory: string): Promise<void> {
  const worker = new Worker(new URL('./create-database-worker.ts', import.meta.url), {
    workerData: directory,
    // A thread inherits the flags of its process, some of which (`--input-type`) no file can be run with.
    execArgv: [],
  });
  const [exitCode] = (await once(worker, 'exit')) as [number];
  if (exitCode !== 0) throw new Error(`Making the database failed with exit code ${exitCode}.`);
  // PGlite makes a new database with another program, whose files nobody has synced.
  syncTree(directory);
}
