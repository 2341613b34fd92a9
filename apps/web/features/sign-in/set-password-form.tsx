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

/** For whoever was invited, or has forgotten the password: sets one, and signs in. */
export function SetPasswordForm() {
  const opened = useOneTimeLink('password');
  const { isSending, failure, weakness, submit } = useNewPassword();
  if (opened.state !== 'open') {
    return <LinkProblem opened={opened} advice="Ask whoever runs Footnote here for a new one." />;
  }
  const { secret, link } = opened;
  function setPassword(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    void submit(
      apiClient().then((client) => client.setPassword({ secret, password })),
      '/',
    );
  }
  return (
    <form method="post" onSubmit={setPassword} className="flex flex-col gap-4">
      <TextField label="Name" name="name" autoComplete="username" value={link.name ?? ''} readOnly />
      <PasswordField
        label="New password"
        name="password"
        autoComplete="new-password"
        hint="A few words that nobody would guess are better than a short one with signs in it."
        error={weakness}
        required
        autoFocus
      />
      {failure === null ? null : <FailureNotice failure={failure} />}
      <Button type="submit" look="primary" disabled={isSending} className="mt-2 min-h-10 justify-center">
        Set the password and sign in
      </Button>
    </form>
  );
}
