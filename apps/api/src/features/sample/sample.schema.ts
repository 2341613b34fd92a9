import { AccessRequest, IsoTime, Metadata, Sensitivity, SourceId } from '@footnote/contracts';
import { z } from 'zod';

/** `data/sample/sample.json`. */
export const Sample = z.object({
  source: z.object({ id: SourceId, title: z.string() }),
  documents: z.array(
    z.object({
      file: z.string(),
      title: z.string().optional(),
      access: AccessRequest,
      sensitivity: Sensitivity,
      modifiedAt: IsoTime,
      metadata: Metadata,
    }),
  ),
  questions: z.array(z.string()),
});
export type Sample = z.infer<typeof Sample>;
