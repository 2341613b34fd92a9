'use client';

import type { FormEvent } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { TextField } from '../../components/ui/field.tsx';
import { PasswordField } from '../../components/ui/password-field.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { LinkProblem } from './link-problem.tsx';
import { useNewPassword } from './use-new-password.ts';
import { useOneTimeLink } from './use-one-time-link.ts';

/** Makes the first admin, by the link that the terminal showed. */
export function SetUpForm() {
  const opened = useOneTimeLink('setup');
  const { isSending, failure, weakness, submit } = useNewPassword();
  if (opened.state !== 'open') {
    return (
      <LinkProblem opened={opened} advice="Restart Footnote while it has no admin, and the terminal shows a new one." />
    );
  }
  const { secret } = opened;
  function setUp(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name)).trim();
    const request = {
      secret,
      name: text('name'),
      displayName: text('displayName'),
      password: String(fields.get('password')),
    };
    void submit(
      apiClient().then((client) => client.setUp(request)),
      '/admin/users',
    );
  }
  return (
    <form method="post" onSubmit={setUp} className="flex flex-col gap-4">
      <TextField label="Your name" name="displayName" autoComplete="name" placeholder="Ana Lima" required autoFocus />
      <TextField
        label="E-mail address"
        name="name"
        type="email"
        autoComplete="username"
        placeholder="ana@example.org"
        hint="You sign in with it. Nothing is sent to it."
        required
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="A few words that nobody would guess are better than a short one with signs in it."
        error={weakness}
        required
      />
      {failure === null ? null : <FailureNotice failure={failure} />}
      <Button type="submit" look="primary" disabled={isSending} className="mt-2 min-h-10 justify-center">
        Set up Footnote
      </Button>
    </form>
  );
}
