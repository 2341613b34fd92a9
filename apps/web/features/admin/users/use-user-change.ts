'use client';

import type { PatchUserRequest, User } from '@footnote/contracts';
import { useState } from 'react';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';

export interface UserChange {
  isSending: boolean;
  failure: Failure | null;
  /** Takes the last change back; null when there is none. */
  undo: (() => void) | null;
  change: (changes: PatchUserRequest) => void;
}

/** Changes of a user that hold at once, since a suspension should; each can be taken back by the opposite change. */
export function useUserChange(user: User, onChanged: (user: User) => void): UserChange {
  const [state, setState] = useState<{ isSending: boolean; failure: Failure | null; before: PatchUserRequest | null }>({
    isSending: false,
    failure: null,
    before: null,
  });
  async function send(changes: PatchUserRequest, before: PatchUserRequest | null) {
    setState((last) => ({ ...last, isSending: true, failure: null }));
    const { value, failure } = await load(apiClient().then((client) => client.patchUser(user.id, changes)));
    setState((last) => ({ isSending: false, failure, before: failure === null ? before : last.before }));
    if (value === null) return;
    announce(before === null ? 'As it was before.' : 'Saved. Press u to undo.');
    onChanged(value);
  }
  const { before, ...rest } = state;
  return {
    ...rest,
    undo: before === null ? null : () => void send(before, null),
    change: (changes) => void send(changes, oppositeOf(changes, user)),
  };
}

function oppositeOf(changes: PatchUserRequest, { role, status }: User): PatchUserRequest {
  return {
    ...(changes.role !== undefined && { role }),
    // Who was invited is invited again when a suspension ends.
    ...(changes.status !== undefined && { status: status === 'suspended' ? 'suspended' : 'active' }),
  };
}
