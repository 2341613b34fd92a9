import { z } from 'zod';

const Status = z.enum(['ready', 'degraded', 'down']);

export const Health = z
  .object({
    status: Status,
    components: z.record(z.string(), z.object({ status: Status, detail: z.string() })),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
