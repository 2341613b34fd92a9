import type { Scope } from '@footnote/contracts';

interface ManagePage {
  href: string;
  name: string;
  /** One of these is needed. */
  scopes: Scope[];
}

const pages: ManagePage[] = [
  { href: '/admin/documents', name: 'Documents', scopes: ['ingest', 'admin'] },
  { href: '/review', name: 'Review', scopes: ['review'] },
  { href: '/admin/users', name: 'Users', scopes: ['admin'] },
  { href: '/admin/groups', name: 'Groups', scopes: ['admin'] },
  { href: '/admin/keys', name: 'API keys', scopes: ['admin'] },
  { href: '/admin/audit', name: 'Audit', scopes: ['admin'] },
  { href: '/admin/health', name: 'Models and health', scopes: ['admin'] },
];

/** The pages for those who look after Footnote, as far as they are this visitor's; all of them while that is not known. */
export function managePagesFor(scopes: readonly Scope[] | null): ManagePage[] {
  return scopes === null ? pages : pages.filter((page) => page.scopes.some((scope) => scopes.includes(scope)));
}

/** Whether a path belongs to one of these pages that is not this visitor's. */
export function isClosedTo(scopes: readonly Scope[] | null, path: string): boolean {
  const holds = ({ href }: ManagePage) => path === href || path.startsWith(`${href}/`);
  return pages.some(holds) && !managePagesFor(scopes).some(holds);
}
