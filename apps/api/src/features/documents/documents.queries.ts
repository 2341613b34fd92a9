import { cleanText, contractLimits, DocumentStatus, SourceId } from '@footnote/contracts';
import { z } from 'zod';

export const ListDocumentsQuery = z.strictObject({
  source: SourceId.optional(),
  status: DocumentStatus.optional(),
  cursor: cleanText(200).optional(),
  limit: z.coerce.number().int().min(1).max(contractLimits.listItemsMax).default(50),
});
export type ListDocumentsQuery = z.infer<typeof ListDocumentsQuery>;

export const ReceiveQuery = z.strictObject({ wait: z.enum(['true', 'false']).default('false') });
export type ReceiveQuery = z.infer<typeof ReceiveQuery>;

export const VersionQuery = z.strictObject({ version: cleanText(100).optional() });
export type VersionQuery = z.infer<typeof VersionQuery>;
