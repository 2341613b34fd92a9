'use client';

import { FailureNotice } from '../components/failure-notice.tsx';
import { Button } from '../components/ui/button.tsx';
import { Page } from '../components/ui/page.tsx';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A defect in the portal itself; failures of the service are shown by the pages, in place. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const reference = error.digest ?? null;
  return (
    <Page>
      <FailureNotice failure={{ code: 'unexpected', status: null, detail: null, reference, retryAfterSeconds: null }}>
        <Button onClick={reset}>Try again</Button>
      </FailureNotice>
    </Page>
  );
}
