import { cleanText } from '@footnote/contracts';
import { z } from 'zod';

/** Each page shows the feedback of all its items. */
const itemsPerPageMax = 100;

export const ListReviewItemsQuery = z.strictObject({
  state: z.enum(['open', 'decided']).default('open'),
  reported: z.enum(['true', 'false']).optional(),
  cursor: cleanText(200).optional(),
  limit: z.coerce.number().int().min(1).max(itemsPerPageMax).default(50),
});
export type ListReviewItemsQuery = z.infer<typeof ListReviewItemsQuery>;
