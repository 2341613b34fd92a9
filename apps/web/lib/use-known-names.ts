'use client';

import type { Group, User } from '@footnote/contracts';
import { useEffect, useState } from 'react';
import { apiClient } from './api-client.ts';
import { load } from './failure.ts';
import { useScopes } from './visitor-context.tsx';

const settleMs = 120;
const offeredMax = 8;

interface KnownName {
  value: string;
  note?: string | undefined;
}

/** Users whose names hold what is typed. None for those who may not list them; late answers to earlier letters are dropped. */
export function useKnownUsers(typed: string): KnownName[] {
  const [known, setKnown] = useState<User[]>([]);
  const mayList = useMayListNames();
  const text = typed.trim();
  useEffect(() => {
    if (!mayList || text === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => void find(), settleMs);
    async function find() {
      const { signal } = abort;
      const { value } = await load(apiClient().then((client) => client.listUsers({ text, signal })));
      if (!signal.aborted) setKnown(value?.items ?? []);
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text, mayList]);
  return offer(
    known.map(({ name, displayName }) => ({ value: name, note: displayName })),
    text,
  );
}

/** Groups whose id or title holds what is typed. */
export function useKnownGroups(typed: string): KnownName[] {
  const [known, setKnown] = useState<Group[] | null>(null);
  const mayList = useMayListNames();
  const text = typed.trim();
  const isWanted = mayList && text !== '' && known === null;
  useEffect(() => {
    if (!isWanted) return;
    const abort = new AbortController();
    void load(apiClient().then((client) => client.listGroups({ signal: abort.signal }))).then(({ value }) => {
      if (!abort.signal.aborted) setKnown(value?.items ?? []);
    });
    return () => abort.abort();
  }, [isWanted]);
  return offer(
    (known ?? []).map(({ id, title }) => ({ value: id, note: title })),
    text,
  );
}

/** Only an admin sees who and what there is; everybody else types. */
function useMayListNames(): boolean {
  return useScopes()?.includes('admin') ?? false;
}

function offer(known: KnownName[], text: string): KnownName[] {
  const wanted = text.toLowerCase();
  return known
    .filter(({ value, note = '' }) => `${value} ${note}`.toLowerCase().includes(wanted))
    .slice(0, offeredMax)
    .map(({ value, note }) => ({ value, note: note === value ? undefined : note }));
}
