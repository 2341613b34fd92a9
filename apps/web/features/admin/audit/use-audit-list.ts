'use client';

import type { AuditEntry, AuditEntryList } from '@footnote/contracts';
import { useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { auditLink, type AuditFilter } from './audit-filter.ts';

export interface LiveAudit {
  items: AuditEntry[];
  nextCursor: string | null;
  failure: Failure | null;
  isLoadingMore: boolean;
  showOlder: () => void;
}

/** The newest entries as the server rendered them, with older ones on demand. */
export function useAuditList(initial: AuditEntryList, filter: AuditFilter): LiveAudit {
  const key = auditLink({ ...filter });
  const [state, setState] = useState({ key, shown: initial });
  const [more, setMore] = useState<{ isLoading: boolean; failure: Failure | null }>({
    isLoading: false,
    failure: null,
  });
  // What was read for another filter is not of this list.
  const shown = state.key === key ? state.shown : initial;
  async function showOlder() {
    setMore({ isLoading: true, failure: null });
    const request = { ...filter, cursor: shown.nextCursor ?? '' };
    const { value, failure } = await load(apiClient().then((client) => client.listAuditEntries(request)));
    if (value !== null) {
      setState({ key, shown: { items: [...shown.items, ...value.items], nextCursor: value.nextCursor } });
    }
    setMore({ isLoading: false, failure });
  }
  return { ...shown, failure: more.failure, isLoadingMore: more.isLoading, showOlder: () => void showOlder() };
}
