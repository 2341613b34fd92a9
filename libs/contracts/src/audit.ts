import { z } from 'zod';
import { listOf } from './common.ts';

export const AuditEntry = z
  .object({
    sequence: z.number().int(),
    at: z.string(),
    /** Opaque: `user:usr_…`, `key:key_…`, `local-admin`, `bootstrap-admin`, `slack:…`. */
    actor: z.string(),
    /** The actor's name as it is today; null when it is gone or was never a user. Not part of the hashed entry. */
    actorName: z.string().nullable(),
    action: z.string(),
    target: z.string().nullable(),
    details: z.record(z.string(), z.json()),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditEntryList = listOf(AuditEntry).meta({ id: 'AuditEntryList' });
export type AuditEntryList = z.infer<typeof AuditEntryList>;

/** Whether every entry still carries the hash of the one before. */
export const AuditCheck = z
  .object({ entries: z.number().int(), isIntact: z.boolean(), brokenAt: z.number().int().nullable() })
  .meta({ id: 'AuditCheck' });
export type AuditCheck = z.infer<typeof AuditCheck>;
