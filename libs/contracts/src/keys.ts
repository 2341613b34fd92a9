import { z } from 'zod';
import { IsoTime, listOf, nonBlank } from './common.ts';
import { contractLimits } from './contract-limits.ts';

export const Scope = z.enum(['search', 'answer', 'ingest', 'review', 'admin']);
export type Scope = z.infer<typeof Scope>;

export const CreateApiKeyRequest = z
  .strictObject({
    name: nonBlank(200),
    user: nonBlank(200),
    groups: z.array(nonBlank(200)).max(contractLimits.accessEntriesMax).default([]),
    scopes: z.array(Scope).min(1).max(5),
    expiresAt: IsoTime.optional(),
  })
  .meta({ id: 'CreateApiKeyRequest' });
export type CreateApiKeyRequest = z.infer<typeof CreateApiKeyRequest>;

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    user: z.string(),
    groups: z.array(z.string()),
    scopes: z.array(Scope),
    expiresAt: z.string().nullable(),
    /** To the minute; null when it was never used. */
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;
export const ApiKeyList = listOf(ApiKey).meta({ id: 'ApiKeyList' });
export type ApiKeyList = z.infer<typeof ApiKeyList>;

/** The only time that the key itself is shown. */
export const CreateApiKeyResponse = ApiKey.extend({ key: z.string() }).meta({ id: 'CreateApiKeyResponse' });
export type CreateApiKeyResponse = z.infer<typeof CreateApiKeyResponse>;
