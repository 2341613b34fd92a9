'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/field.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { useHydrated } from '../../lib/use-hydrated.ts';
import { Refusal } from './refusal.tsx';

/** Name and password. The browser goes on to `returnTo` by itself, so that nothing of an earlier visitor is left in the page. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const isReady = useHydrated();
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const request = { name: String(fields.get('name')).trim(), password: String(fields.get('password')) };
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.signIn(request)));
    if (value !== null) return window.location.assign(returnTo);
    setIsSending(false);
    setFailure(refused);
    form.querySelector<HTMLInputElement>('[name=password]')?.select();
  }
  return (
    // A form that is sent before the page's code runs must not put the password into the address.
    <form method="post" onSubmit={(event) => void signIn(event)} className="flex flex-col gap-4">
      <TextField
        label="Name"
        name="name"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        placeholder="ana@example.org"
        required
        autoFocus
      />
      <PasswordField label="Password" name="password" autoComplete="current-password" required />
      {failure === null ? null : <Refusal failure={failure} />}
      <Button type="submit" look="primary" disabled={!isReady || isSending} className="mt-2 min-h-10 justify-center">
        {isSending ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
