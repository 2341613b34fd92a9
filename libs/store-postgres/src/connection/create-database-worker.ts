import { workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFs, durableStartParameters } from './durable-node-fs.ts';

/** Makes a new database in the given directory and ends; see `createDatabase`. */
const client = new PGlite({ fs: new DurableNodeFs(String(workerData)), startParams: durableStartParameters() });
await client.waitReady;
await client.close();
