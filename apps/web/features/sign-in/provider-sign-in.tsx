import { Notice } from '../../components/ui/notice.tsx';

interface ProviderSignInProps {
  returnTo: string;
  /** Why the last try did not work, as a code. */
  problem: string | undefined;
}

/** One way in: by the account that people here have anyway. */
export function ProviderSignIn({ returnTo, problem }: ProviderSignInProps) {
  return (
    <div className="flex flex-col gap-4">
      {problem === undefined ? null : (
        <div role="alert">
          <Notice tone="bad" title="You are not signed in.">
            {problemWords[problem] ?? 'Your organisation’s sign-in did not let you through. Try again.'}
          </Notice>
        </div>
      )}
      <a
        href={`/api/v1/auth/oidc/start?${new URLSearchParams({ returnTo })}`}
        className="inline-flex min-h-10 items-center justify-center rounded-md bg-accent px-4 text-paper hover:bg-accent/90"
      >
        Go on with your organisation’s account
      </a>
      <p className="text-13 text-faint">
        Your password stays with your organisation’s sign-in. Footnote never sees it.
      </p>
    </div>
  );
}

const problemWords: Record<string, string> = {
  suspended: 'Your account here is suspended. Ask whoever runs Footnote here.',
};
