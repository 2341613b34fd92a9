import { AccountSection } from './account-section.tsx';

/** What Footnote holds about whoever looks, as a file. */
export function OwnDataSection() {
  return (
    <AccountSection
      title="Your data"
      lead="Your profile, keys, logins, questions with answers, feedback and decisions, and what the audit log says of you. An admin can erase it."
    >
      <a href="/api/v1/account/export" download className="text-accent underline underline-offset-4">
        Download what is held about me
      </a>{' '}
      <span className="text-13 text-faint">as JSON</span>
    </AccountSection>
  );
}
