import { Notice } from '../../components/ui/notice.tsx';

/** Why the organisation's sign-in led back without anybody being signed in. Codes stand in the address: anybody may write one. */
export function ProviderProblem({ code, providerName }: { code: string; providerName: string }) {
  const words = Object.hasOwn(wordsByCode, code) ? wordsByCode[code] : undefined;
  return (
    <div role="alert">
      <Notice tone="bad" title="You are not signed in.">
        {words?.(providerName) ?? `${providerName} did not let you through. Try again.`}
      </Notice>
    </div>
  );
}

const wordsByCode: Record<string, (providerName: string) => string> = {
  suspended: () => 'Your account here is suspended. Ask whoever runs Footnote here.',
  'provider-unavailable': (name) => `${name} does not answer. Try again in a moment.`,
  'provider-reply-not-valid': (name) =>
    `What ${name} replied does not hold. Try again; if that does not help, ask whoever runs Footnote here.`,
  'sign-in-not-begun': () =>
    'This sign-in took too long, was used already, or was begun in another window or under another address. Try again.',
  'no-verified-email': (name) =>
    `${name} gave no verified e-mail address, by which people are known here. Ask whoever runs it.`,
  'identity-conflict': () =>
    'Somebody else signed in here under your e-mail address before. Ask whoever runs Footnote here to remove that user.',
  'too-many-claimed-groups': (name) =>
    `You are in more groups than ${name} can tell Footnote. Ask whoever runs it to send fewer.`,
  'link-not-valid': () => 'The set-up link does not work any more. Restart Footnote, and the terminal shows a new one.',
};
