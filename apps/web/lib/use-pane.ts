'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** What a detail pane shows: an entry of the ledger, or something with a name of its own. */
export type Pane<Name extends string> = { kind: 'entry'; id: string } | { kind: Name };

export interface PaneState<Name extends string> {
  pane: Pane<Name> | null;
  open: (pane: Pane<Name> | null) => void;
  /** The address of this page with that pane, for a link. */
  addressOf: (pane: Pane<Name> | null) => string;
}

interface PaneOptions<Name extends string> {
  /** The parameter of the address that names the entry. */
  entry: string;
  /** The panes that are no entry; must be the same array at every call. */
  names: readonly Name[];
}

const nameParameter = 'pane';

/** The detail pane of a page, kept in the address, so that going back closes it and a link opens it. */
export function usePane<Name extends string>({ entry, names }: PaneOptions<Name>): PaneState<Name> {
  const path = usePathname();
  const parameters = useSearchParams();
  const query = parameters.toString();
  const addressOf = useCallback(
    (pane: Pane<Name> | null) => {
      const changed = new URLSearchParams(query);
      changed.delete(entry);
      changed.delete(nameParameter);
      if (isEntry(pane)) changed.set(entry, pane.id);
      else if (pane !== null) changed.set(nameParameter, pane.kind);
      return changed.size === 0 ? path : `${path}?${changed}`;
    },
    [path, query, entry],
  );
  const open = useCallback(
    (pane: Pane<Name> | null) => window.history.pushState(null, '', addressOf(pane)),
    [addressOf],
  );
  return { pane: paneOf(parameters.get(entry), parameters.get(nameParameter), names), open, addressOf };
}

/** The entry that is open, if it is one. */
export function openEntry(pane: Pane<string> | null): string | null {
  return isEntry(pane) ? pane.id : null;
}

function isEntry<Name extends string>(pane: Pane<Name> | null): pane is { kind: 'entry'; id: string } {
  return pane !== null && 'id' in pane;
}

function paneOf<Name extends string>(
  id: string | null,
  given: string | null,
  names: readonly Name[],
): Pane<Name> | null {
  if (id !== null) return { kind: 'entry', id };
  const kind = names.find((name) => name === given);
  return kind === undefined ? null : { kind };
}
