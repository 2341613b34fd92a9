import { z } from 'zod';
import { Notice } from './common.ts';

export const Job = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']),
    progress: z.object({ done: z.number().int(), total: z.number().int() }),
    problem: Notice.nullable(),
  })
  .meta({ id: 'Job' });
export type Job = z.infer<typeof Job>;
