import { auditActions } from '@footnote/core';
import { z } from 'zod';
import { contractLimits } from '@footnote/contracts';

const opaque = z.string().max(200);

export const ListAuditQuery = z.strictObject({
  actor: opaque.optional(),
  action: z.enum(auditActions).optional(),
  target: opaque.optional(),
  cursor: z
    .string()
    // Nine digits are always within the store's 32 bits.
    .regex(/^[1-9]\d{0,8}$/, 'is not a cursor of this list')
    .optional(),
  limit: z.coerce.number().int().min(1).max(contractLimits.listItemsMax).default(50),
});
export type ListAuditQuery = z.infer<typeof ListAuditQuery>;
