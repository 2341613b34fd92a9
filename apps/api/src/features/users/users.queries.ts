import { cleanText, contractLimits } from '@footnote/contracts';
import { z } from 'zod';

export const ListUsersQuery = z.strictObject({
  text: cleanText(320).default(''),
  cursor: cleanText(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(contractLimits.listItemsMax).default(50),
});
export type ListUsersQuery = z.infer<typeof ListUsersQuery>;
