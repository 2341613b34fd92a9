'use client';

import { useState } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { Button } from '../../components/ui/button.tsx';
import { apiClient } from '../../lib/api-client.ts';
import { load, type Failure } from '../../lib/failure.ts';
import { LinkProblem } from './link-problem.tsx';
import { useOneTimeLink } from './use-one-time-link.ts';

/** Makes whoever has the link that the terminal showed, and then signs in, the first admin. */
export function ProviderSetUp({ providerName }: { providerName: string }) {
  const opened = useOneTimeLink('setup');
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (opened.state !== 'open') {
    return (
      <LinkProblem opened={opened} advice="Restart Footnote while it has no admin, and the terminal shows a new one." />
    );
  }
  const { secret } = opened;
  async function handleClick() {
    setIsSending(true);
    const { value, failure: refused } = await load(apiClient().then((client) => client.startSetUp({ secret })));
    if (value !== null) return window.location.assign(value.redirectTo);
    setIsSending(false);
    setFailure(refused);
  }
  return (
    <div className="flex flex-col gap-4">
      {failure === null ? null : <FailureNotice failure={failure} />}
      <Button
        look="primary"
        onClick={() => void handleClick()}
        disabled={isSending}
        className="min-h-10 justify-center"
      >
        Sign in with {providerName}
      </Button>
    </div>
  );
}
