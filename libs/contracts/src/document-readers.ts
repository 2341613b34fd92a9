import { z } from 'zod';
import { Access } from './common.ts';

/** Who can read a document, and why. */
export const DocumentReaders = z
  .object({
    documentId: z.string(),
    access: Access,
    /** True while the document follows its source's default. */
    isInherited: z.boolean(),
    source: z.string(),
    /** Known users, in order of name, at most 500; others by name only where access names them. */
    users: z.array(
      z.object({
        name: z.string(),
        displayName: z.string().nullable(),
        canRead: z.boolean(),
        /** In words, the deciding one first: "denied to group contractors", "named", "in hr-spain, which hr contains". */
        why: z.array(z.string()),
      }),
    ),
    /** True when there are more users than are listed. */
    isCut: z.boolean(),
  })
  .meta({ id: 'DocumentReaders' });
export type DocumentReaders = z.infer<typeof DocumentReaders>;
