'use client';

import type { Erasure, User } from '@footnote/contracts';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../../components/failure-notice.tsx';
import { Button } from '../../../components/ui/button.tsx';
import { Disclosure } from '../../../components/ui/disclosure.tsx';
import { TextField } from '../../../components/ui/field.tsx';
import { announce } from '../../../lib/announce.ts';
import { apiClient } from '../../../lib/api-client.ts';
import { load, type Failure } from '../../../lib/failure.ts';

/** Removes everything that is kept of somebody. It cannot be undone, so the name is typed first. */
export function EraseUser({ user, onErased }: { user: User; onErased: (erasure: Erasure) => void }) {
  const { id, name, displayName, kind } = user;
  const [typed, setTyped] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isConfirmed = typed.trim().toLowerCase() === name.toLowerCase();
  async function erase(event: FormEvent) {
    event.preventDefault();
    if (!isConfirmed) return;
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.eraseUser(id)));
    setIsSending(false);
    setFailure(refused);
    if (value === null) return;
    announce(`${displayName} is erased.`);
    onErased(value);
  }
  return (
    <Disclosure summary={kind === 'person' ? 'Erase this person' : 'Erase this account'}>
      <form onSubmit={(event) => void erase(event)} className="mt-1 flex flex-col gap-3 border-l-2 border-bad pl-4">
        <p className="text-soft">
          Takes away logins, keys, memberships, questions and answers, comments, and the name wherever it says who may
          read. Answers that reviewers decided on, and decisions, stay under a pseudonym. A denial stays by name, so
          that nothing opens. The audit log keeps that something was done, by an id that leads to nobody. This cannot be
          undone.
        </p>
        <TextField
          label={`Type ${name} to confirm`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {failure === null ? null : <FailureNotice failure={failure} />}
        <div>
          <Button type="submit" look="danger" disabled={!isConfirmed || isSending}>
            {isSending ? 'Being erased …' : 'Erase for good'}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
