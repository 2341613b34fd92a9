'use client';

import type { Source } from '@footnote/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';
import { isUnderWay } from './describe-status.ts';
import { documentRemovals } from './document-removals.ts';
import { appendPage, mergeFirstPage, type Listed } from './merge-documents.ts';
import { readDocuments, type DocumentFilter, type ReadDocuments } from './read-documents.ts';

const refreshMs = { busy: 1_500, idle: 30_000 };

export interface DocumentsShown {
  list: Listed;
  sources: Source[];
}

export interface LiveDocuments extends DocumentsShown {
  /** Why the next page could not be had. */
  failure: Failure | null;
  isLoadingMore: boolean;
  showMore: () => void;
  refresh: () => Promise<void>;
}

/** The list as the server rendered it, read again every few moments: often while something is under way. */
export function useDocumentList(
  initial: DocumentsShown,
  filter: DocumentFilter,
  { isUploading }: { isUploading: boolean },
): LiveDocuments {
  const key = `${filter.source} ${filter.status}`;
  const [state, setState] = useState({ key, shown: initial });
  // What was read for another filter is not of this list.
  const shown = state.key === key ? state.shown : initial;
  const [more, setMore] = useState<{ isLoading: boolean; failure: Failure | null }>({
    isLoading: false,
    failure: null,
  });
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const { source, status } = filter;
  const change = useCallback(
    (changed: (before: DocumentsShown) => DocumentsShown) => {
      setState((before) => ({ key, shown: changed(before.key === key ? before.shown : latest.current) }));
    },
    [key],
  );

  const refresh = useCallback(async () => {
    const request = { ...(source && { source }), ...(status && { status }) };
    const read = apiClient().then((client) => readDocuments(client, request, latest.current.list.items));
    const { value } = await load(read);
    // What is shown stays when the service cannot be asked.
    if (value !== null) change((before) => withRead(before, value, status));
  }, [source, status, change]);

  async function showMore() {
    setMore({ isLoading: true, failure: null });
    const request = { ...filter, cursor: shown.list.nextCursor ?? '' };
    const { value, failure } = await load(apiClient().then((client) => client.listDocuments(request)));
    if (value !== null) change((before) => ({ ...before, list: appendPage(before.list, value) }));
    setMore({ isLoading: false, failure });
  }

  useRefreshing(refresh, isUploading || shown.list.items.some(isUnderWay));
  return { ...shown, failure: more.failure, isLoadingMore: more.isLoading, showMore: () => void showMore(), refresh };
}

function withRead(
  before: DocumentsShown,
  { page, sources, lookedUp, goneIds }: ReadDocuments,
  status: DocumentFilter['status'],
): DocumentsShown {
  const current = new Map(lookedUp.map((document) => [document.id, document]));
  const items = before.list.items
    .filter(({ id }) => !goneIds.includes(id))
    .map((document) => current.get(document.id) ?? document)
    .filter((document) => status === undefined || document.status === status);
  const kept = new Set(documentRemovals.current().keys());
  return { list: mergeFirstPage({ ...before.list, items }, page, kept), sources };
}

/** Only while the page is in sight. */
function useRefreshing(refresh: () => Promise<void>, isBusy: boolean): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    async function keepRefreshing() {
      if (document.visibilityState === 'visible') await refresh();
      if (!isOver) timer = setTimeout(() => void keepRefreshing(), isBusy ? refreshMs.busy : refreshMs.idle);
    }
    void keepRefreshing();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [refresh, isBusy]);
}
