import type { Scope } from './subject.ts';

/** What a user does here; each role includes the ones before it. */
export type Role = 'reader' | 'contributor' | 'reviewer' | 'admin';

export const roles: readonly Role[] = ['reader', 'contributor', 'reviewer', 'admin'];

const scopesByRole: Record<Role, readonly Scope[]> = {
  reader: ['search', 'answer'],
  contributor: ['search', 'answer', 'ingest'],
  reviewer: ['search', 'answer', 'ingest', 'review'],
  admin: ['search', 'answer', 'ingest', 'review', 'admin'],
};

export function scopesOf(role: Role): Scope[] {
  return [...scopesByRole[role]];
}
