import type { JsonValue } from '../shared/task-queue.ts';

/** What was done, as `thing-verb`. Part of the public contract: an exported log is read by other tools. */
export const auditActions = [
  'question-asked',
  'answer-viewed',
  'search-made',
  'document-viewed',
  'document-downloaded',
  'document-received',
  'document-changed',
  'document-deleted',
  'source-changed',
  'review-decided',
  'review-undone',
  'sign-in-succeeded',
  'sign-in-failed',
  'signed-out',
  'password-changed',
  'link-made',
  'login-revoked',
  'user-created',
  'user-changed',
  'user-erased',
  'user-exported',
  'group-changed',
  'group-deleted',
  'api-key-made',
  'api-key-revoked',
  'audit-exported',
  'retention-applied',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** One thing that somebody did or was shown. It names people and things by opaque ids alone and never holds their text. */
export interface AuditRecord {
  at: Date;
  /** The subject's credential: `user:usr_…`, `key:key_…`, `local-admin`. */
  actor: string;
  action: AuditAction;
  /** Opaque id of what it was done to; null where there is none. */
  target: string | null;
  /** Ids, counts and names of fields: what was shown (documents with versions), what was changed. */
  details: Record<string, JsonValue>;
}

/** A record in its place: each carries the hash of the one before, so that none can be changed or taken out unseen. */
export interface AuditEntry extends AuditRecord {
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  /** 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 hex over everything else, see `auditHash`. */
  hash: string;
}

export interface AuditListQuery {
  actor: string | null;
  action: AuditAction | null;
  target: string | null;
  limit: number;
  /** Continue with entries older than this sequence number. */
  before: number | null;
}

/** How much of the log may go. */
export interface AuditCut {
  before: Date;
  /** When it is done. */
  at: Date;
  /** At most 1,000. */
  limit: number;
}

/** Append-only, hash-chained. No entry can be changed, and none removed but by an entry that says so. */
export abstract class AuditLog {
  /** Appends in order: two appenders, also of two processes, take turns. */
  abstract append(record: AuditRecord): Promise<AuditEntry>;
  /** Newest first. */
  abstract list(query: AuditListQuery): Promise<AuditEntry[]>;
  /** Oldest first, for export and for checking the chain; at most 1,000. */
  abstract read(from: number, limit: number): Promise<AuditEntry[]>;
  /**
   * Removes the oldest entries, as far as they are from before that time, and appends the entry that says so (see
   * `describeCut`), both or neither. Returns how many were removed.
   */
  abstract cut(cut: AuditCut): Promise<number>;
}
