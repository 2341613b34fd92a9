import type { Failure } from '../../lib/failure.ts';

const secondsPerMinute = 60;

/** Why signing in did not work, in words that say what to do; null for what is no matter of name or password. */
export function describeRefusal({
  status,
  code,
  retryAfterSeconds,
}: Failure): { title: string; advice: string } | null {
  if (code === 'sign-in-locked') {
    return {
      title: 'Too many tries.',
      advice: `Signing in under this name is closed ${waitOf(retryAfterSeconds)}. If you have forgotten the password, ask whoever runs Footnote here for a new link.`,
    };
  }
  if (code === 'wrong-name-or-password') {
    return {
      title: 'Name and password do not match.',
      advice:
        'Check both and try again. If you have forgotten the password, ask whoever runs Footnote here for a new link.',
    };
  }
  return null;
}

function waitOf(seconds: number | null): string {
  if (seconds === null) return 'for a while';
  if (seconds < secondsPerMinute) return `for ${seconds} seconds`;
  const minutes = Math.ceil(seconds / secondsPerMinute);
  return minutes === 1 ? 'for a minute' : `for ${minutes} minutes`;
}
