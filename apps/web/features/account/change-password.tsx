'use client';

import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { announce } from '../../lib/announce.ts';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { newPasswordError } from '../../lib/new-password-error.ts';
import { AccountSection } from './account-section.tsx';

type Outcome = { kind: 'idle' | 'sending' | 'changed' } | { kind: 'failed'; failure: Failure };

/** A new password, for whoever knows the one of today. Ends every other login. */
export function ChangePassword({ name }: { name: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'idle' });
  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const request = { current: String(fields.get('current')), next: String(fields.get('next')) };
    setOutcome({ kind: 'sending' });
    const { failure } = await load(apiClient().then((client) => client.changePassword(request).then(() => true)));
    if (failure !== null) return setOutcome({ kind: 'failed', failure });
    setOutcome({ kind: 'changed' });
    setIsOpen(false);
    announce('Your password is changed.');
    router.refresh();
  }
  return (
    <AccountSection
      title="Password"
      lead="Changing it signs you out everywhere but here."
      action={isOpen ? null : <Button onClick={() => setIsOpen(true)}>Change the password</Button>}
    >
      {isOpen ? (
        <PasswordForm
          name={name}
          outcome={outcome}
          onSubmit={(event) => void change(event)}
          onCancel={() => {
            setIsOpen(false);
            setOutcome({ kind: 'idle' });
          }}
        />
      ) : null}
      {outcome.kind === 'changed' ? <p className="text-good">It is changed. Other browsers are signed out.</p> : null}
    </AccountSection>
  );
}

interface PasswordFormProps {
  name: string;
  outcome: Outcome;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
}

function PasswordForm({ name, outcome, onSubmit, onCancel }: PasswordFormProps) {
  const failure = outcome.kind === 'failed' ? outcome.failure : null;
  const wrong = failure?.code === 'wrong-current-password' ? 'This is not your current password.' : null;
  const weak = newPasswordError(failure);
  return (
    <form method="post" onSubmit={onSubmit} className="flex max-w-[24rem] flex-col gap-4">
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="name" autoComplete="username" value={name} readOnly hidden />
      <PasswordField
        label="Current password"
        name="current"
        autoComplete="current-password"
        error={wrong}
        required
        autoFocus
      />
      <PasswordField
        label="New password"
        name="next"
        autoComplete="new-password"
        hint="A few words that nobody would guess are better than a short one with signs in it."
        error={weak}
        required
      />
      {failure === null || wrong !== null || weak !== null ? null : <FailureNotice failure={failure} />}
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={outcome.kind === 'sending'}>
          {outcome.kind === 'sending' ? 'Changing …' : 'Change'}
        </Button>
        <Button look="bare" onClick={onCancel}>
          Keep the old one
        </Button>
      </div>
    </form>
  );
}
