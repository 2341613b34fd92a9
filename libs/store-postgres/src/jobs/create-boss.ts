import { PgBoss } from 'pg-boss';
import type { Connection } from '../connection/connection.ts';
import { jobLimits } from './job.limits.ts';

/** pg-boss on this connection. It only hands work out: what a job is and how it stands is in our own table. */
export function createBoss(connection: Connection, reportError: (error: Error) => void): PgBoss {
  const boss = new PgBoss({
    ...connection.queueOptions,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: jobLimits.superviseSeconds,
    monitorIntervalSeconds: jobLimits.superviseSeconds,
    // We use no dependencies between jobs, so there is nothing to resolve every five seconds.
    flowIntervalSeconds: 3_600,
  });
  boss.on('error', reportError);
  return boss;
}
