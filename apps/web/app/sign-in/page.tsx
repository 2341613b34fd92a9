import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../components/failure-notice.tsx';
import { RetryButton } from '../../components/retry-button.tsx';
import { NarrowPage } from '../../components/ui/narrow-page.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { ProviderProblem } from '../../features/sign-in/provider-problem.tsx';
import { ProviderSignIn } from '../../features/sign-in/provider-sign-in.tsx';
import { SignInForm } from '../../features/sign-in/sign-in-form.tsx';
import { firstOf, type PageQuery } from '../../lib/page-query.ts';
import { safeReturnTo } from '../../lib/return-to.ts';
import { currentVisitor } from '../../lib/visitor.ts';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageQuery) {
  const parameters = await searchParams;
  // Somebody whose login ended in the middle of work signs in here, and goes on in the other window.
  const resumes = firstOf(parameters['resume']) === 'true';
  const returnTo = resumes ? '/sign-in?resume=true' : safeReturnTo(firstOf(parameters['returnTo']));
  const visitor = await currentVisitor();
  if (visitor === null) return <Unreachable />;
  if (visitor.account !== null && resumes && visitor.mode !== 'open') return <SignedInAgain />;
  if (visitor.account !== null) redirect(returnTo);
  const { providerName } = visitor;
  const problem = firstOf(parameters['problem']);
  if (visitor.needsSetup) {
    const failed = problem !== undefined && providerName !== undefined;
    return <NotSetUp>{failed ? <ProviderProblem code={problem} providerName={providerName} /> : null}</NotSetUp>;
  }
  return (
    <NarrowPage title="Sign in" lead="to search, ask and read your organisation’s documents.">
      {providerName === undefined ? (
        <SignInForm returnTo={returnTo} />
      ) : (
        <ProviderSignIn providerName={providerName} returnTo={returnTo} problem={problem} />
      )}
    </NarrowPage>
  );
}

function SignedInAgain() {
  return (
    <NarrowPage title="You are signed in." lead="Close this tab and go on in the one that you came from.">
      {null}
    </NarrowPage>
  );
}

function NotSetUp({ children }: { children: ReactNode }) {
  return (
    <NarrowPage title="Not set up yet">
      {children}
      <Notice tone="quiet" title="There is no admin yet.">
        The terminal in which Footnote was started shows a link. Whoever opens it becomes the first admin and can invite
        everybody else.
      </Notice>
    </NarrowPage>
  );
}

function Unreachable() {
  return (
    <NarrowPage title="Sign in">
      <FailureNotice
        failure={{ code: 'unreachable', status: null, detail: null, reference: null, retryAfterSeconds: null }}
      >
        <RetryButton />
      </FailureNotice>
    </NarrowPage>
  );
}
