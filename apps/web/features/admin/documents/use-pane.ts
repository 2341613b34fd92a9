'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

export type Pane =
  { kind: 'document'; id: string } | { kind: 'upload' } | { kind: 'new-source' } | { kind: 'edit-source' };

const namedPanes = ['upload', 'new-source', 'edit-source'] as const;

export interface PaneState {
  pane: Pane | null;
  open: (pane: Pane | null) => void;
  /** The address of this page with that pane, for a link. */
  addressOf: (pane: Pane | null) => string;
}

/** What the detail pane shows, kept in the address, so that going back closes it and a link opens it. */
export function usePane(): PaneState {
  const path = usePathname();
  const parameters = useSearchParams();
  const query = parameters.toString();
  const addressOf = useCallback((pane: Pane | null) => withPane(path, query, pane), [path, query]);
  const open = useCallback((pane: Pane | null) => window.history.pushState(null, '', addressOf(pane)), [addressOf]);
  return { pane: paneOf(parameters), open, addressOf };
}

function paneOf(parameters: URLSearchParams): Pane | null {
  const id = parameters.get('document');
  if (id !== null) return { kind: 'document', id };
  const kind = namedPanes.find((name) => name === parameters.get('pane'));
  return kind === undefined ? null : { kind };
}

function withPane(path: string, query: string, pane: Pane | null): string {
  const parameters = new URLSearchParams(query);
  parameters.delete('document');
  parameters.delete('pane');
  if (pane?.kind === 'document') parameters.set('document', pane.id);
  else if (pane !== null) parameters.set('pane', pane.kind);
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
