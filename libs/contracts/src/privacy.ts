import { z } from 'zod';
import { AuditEntry } from './audit.ts';
import { ApiKey } from './keys.ts';
import { Login } from './account.ts';
import { ReviewDecisionKind } from './review.ts';
import { User } from './users.ts';

/** Everything that is held about a person. What answers say is left to what the person, and the exporter, may read today. */
export const PersonalData = z
  .object({
    exportedAt: z.string(),
    /** Null for whoever is no user here: a key of another name, or the local admin. */
    user: User.nullable(),
    groups: z.array(z.string()),
    apiKeys: z.array(ApiKey),
    logins: z.array(Login.omit({ isCurrent: true })),
    /** Their accounts at OpenID providers. */
    identities: z.array(z.object({ issuer: z.string(), subject: z.string(), linkedAt: z.string() })),
    questions: z.array(
      z.object({
        answerId: z.string(),
        conversationId: z.string(),
        askedAt: z.string(),
        question: z.string(),
        outcome: z.string(),
        answer: z.string(),
        documents: z.array(z.object({ documentId: z.string(), title: z.string() })),
      }),
    ),
    feedback: z.array(
      z.object({
        id: z.string(),
        answerId: z.string(),
        citation: z.number().int().nullable(),
        helpful: z.boolean(),
        reason: z.string().nullable(),
        comment: z.string().nullable(),
        givenAt: z.string(),
      }),
    ),
    reviewDecisions: z.array(
      z.object({
        id: z.string(),
        answerId: z.string(),
        kind: ReviewDecisionKind,
        note: z.string().nullable(),
        decidedAt: z.string(),
        undoneAt: z.string().nullable(),
      }),
    ),
    /** Ids of the documents that name this person among their readers. */
    readerOf: z.array(z.string()),
    /** What they did, newest first for each way in. */
    audit: z.array(AuditEntry.omit({ actorName: true })),
  })
  .meta({ id: 'PersonalData' });
export type PersonalData = z.infer<typeof PersonalData>;
