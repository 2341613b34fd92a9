import type { Scope } from './subject.ts';

/** A key as it is stored: its secret only as a hash. */
export interface ApiKey {
  id: string;
  name: string;
  user: string;
  groups: string[];
  scopes: Scope[];
  /** SHA-256 hex of the whole key; keys carry 256 random bits, so a slow hash would add nothing. */
  secretHash: string;
  expiresAt: Date | null;
  /** To the minute. */
  lastUsedAt: Date | null;
  createdAt: Date;
}
