import type { Failure } from './failure.ts';

export interface FailureWords {
  /** What happened. */
  title: string;
  /** What still works, and what to do. */
  advice: string;
}

/** Words for a failure: what happened, what still works, what to do. Never whose fault it was. */
export function describeFailure(failure: Failure): FailureWords {
  return wordsByCode[failure.code] ?? describeByStatus(failure);
}

const wordsByCode: Record<string, FailureWords> = {
  unreachable: {
    title: 'The service does not answer.',
    advice: 'Your documents are safe. Try again in a moment; if it stays so, tell whoever runs Footnote here.',
  },
  'model-unavailable': {
    title: 'The model that words answers is not ready.',
    advice: 'Searching still works: the passages are one click away. Try the question again in a minute.',
  },
};

function describeByStatus({ status, detail, retryAfterSeconds }: Failure): FailureWords {
  const said = detail ?? '';
  switch (status) {
    case 400:
      return { title: 'This cannot be taken as it is.', advice: `${said} Change it and try again.`.trim() };
    case 401:
      return { title: 'You are not signed in.', advice: 'Sign in, and this page opens where you left it.' };
    case 403:
      return { title: 'Your account may not do this.', advice: 'Ask whoever runs Footnote here for the permission.' };
    case 404:
      return { title: 'It is not here, or not for you to see.', advice: 'It may have been removed meanwhile.' };
    case 409:
    case 412:
      return { title: 'This could not be done.', advice: said };
    case 413:
      return { title: 'This is too long.', advice: `${said} Shorten it and try again.`.trim() };
    case 429:
      return { title: 'Too many requests at once.', advice: `${said} ${waitAdvice(retryAfterSeconds)}`.trim() };
    case 501:
      return { title: 'This part is not built yet.', advice: 'Searching and reading documents work.' };
    case 503:
      return {
        title: 'A part of the service is not ready.',
        advice: `${said} ${waitAdvice(retryAfterSeconds)}`.trim(),
      };
    default:
      return {
        title: 'Something went wrong on the server.',
        advice:
          'Nothing was lost. Try again; if it happens twice, pass the reference on to whoever runs Footnote here.',
      };
  }
}

function waitAdvice(seconds: number | null): string {
  return seconds === null ? 'Try again in a moment.' : `Try again in ${seconds} seconds.`;
}
