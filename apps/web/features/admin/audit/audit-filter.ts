import type { AuditListOptions } from '@footnote/contracts';
import { firstOf, type QueryValue } from '../../../lib/page-query.ts';

/** Which entries are listed; kept in the address. */
export type AuditFilter = Pick<AuditListOptions, 'actor' | 'action' | 'target'>;

export function auditFilterOf(parameters: Record<string, QueryValue>): AuditFilter {
  const [actor, action, target] = ['actor', 'action', 'target'].map((name) => firstOf(parameters[name]));
  return { ...(actor && { actor }), ...(action && { action }), ...(target && { target }) };
}

/** The log with this filter. */
export function auditLink(filter: { [Name in keyof AuditFilter]: string | undefined }): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length === 0 ? '/admin/audit' : `/admin/audit?${new URLSearchParams(given)}`;
}
