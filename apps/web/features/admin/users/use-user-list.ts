'use client';

import type { Erasure, User, UserList } from '@footnote/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';

const settleMs = 200;

export interface LiveUsers {
  items: User[];
  nextCursor: string | null;
  /** Part of a name, as it stands in the field. */
  text: string;
  search: (text: string) => void;
  /** Why the list or its next page could not be had. */
  failure: Failure | null;
  isReading: boolean;
  showMore: () => void;
  /** Takes over a user as it stands now; one that is new comes first. */
  update: (user: User) => void;
  /** What was removed of those who were erased in this window, by id. */
  erased: ReadonlyMap<string, Erasure>;
  noteErased: (erasure: Erasure) => void;
}

/** The users as the server rendered them; others when they are searched for, and further pages on demand. */
export function useUserList(initial: UserList, initialText: string): LiveUsers {
  const [text, setText] = useState(initialText);
  const [shown, setShown] = useState(initial);
  const [reading, setReading] = useState<{ isReading: boolean; failure: Failure | null }>(idle);
  const [erased, setErased] = useState<ReadonlyMap<string, Erasure>>(new Map());
  const found = useRef(initialText);

  useEffect(() => {
    if (found.current === text) return;
    const abort = new AbortController();
    const timer = setTimeout(() => void find(), settleMs);
    async function find() {
      setReading({ isReading: true, failure: null });
      const { value, failure } = await readUsers({ text, signal: abort.signal });
      if (abort.signal.aborted) return;
      found.current = text;
      if (value !== null) setShown(value);
      setReading({ isReading: false, failure });
      window.history.replaceState(null, '', addressWith(text));
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [text]);

  async function showMore() {
    setReading({ isReading: true, failure: null });
    const { value, failure } = await readUsers({ text, cursor: shown.nextCursor ?? '' });
    if (value !== null) setShown(({ items }) => ({ items: joined(items, value.items), nextCursor: value.nextCursor }));
    setReading({ isReading: false, failure });
  }

  const update = useCallback((user: User) => {
    setShown(({ items, nextCursor }) => {
      const isListed = items.some(({ id }) => id === user.id);
      return { items: isListed ? items.map((one) => (one.id === user.id ? user : one)) : [user, ...items], nextCursor };
    });
  }, []);
  const noteErased = useCallback((erasure: Erasure) => {
    setErased((before) => new Map(before).set(erasure.userId, erasure));
  }, []);
  return { ...shown, text, search: setText, ...reading, showMore: () => void showMore(), update, erased, noteErased };
}

const idle = { isReading: false, failure: null };

function readUsers(options: { text: string; cursor?: string; signal?: AbortSignal }) {
  const { text, ...rest } = options;
  return load(
    apiClient().then((client) => client.listUsers(text.trim() === '' ? rest : { text: text.trim(), ...rest })),
  );
}

function joined(items: User[], further: User[]): User[] {
  const known = new Set(items.map(({ id }) => id));
  return [...items, ...further.filter(({ id }) => !known.has(id))];
}

/** The address of the page as it is, with this search in it. */
function addressWith(text: string): string {
  const address = new URL(window.location.href);
  if (text.trim() === '') address.searchParams.delete('text');
  else address.searchParams.set('text', text.trim());
  return `${address.pathname}${address.search}`;
}
