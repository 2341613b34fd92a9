import { ProviderProblem } from './provider-problem.tsx';

interface ProviderSignInProps {
  providerName: string;
  returnTo: string;
  /** Why the last try did not work, as a code. */
  problem: string | undefined;
}

/** One way in: by the account that people here have anyway. */
export function ProviderSignIn({ providerName, returnTo, problem }: ProviderSignInProps) {
  return (
    <div className="flex flex-col gap-4">
      {problem === undefined ? null : <ProviderProblem code={problem} providerName={providerName} />}
      <a
        href={`/api/v1/auth/oidc/start?${new URLSearchParams({ returnTo })}`}
        className="inline-flex min-h-10 items-center justify-center rounded-md bg-accent px-4 text-paper hover:bg-accent/90"
      >
        Sign in with {providerName}
      </a>
      <p className="text-13 text-faint">Your password stays with {providerName}. Footnote never sees it.</p>
    </div>
  );
}
