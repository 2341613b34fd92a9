const eventName = 'footnote:signed-out';

/** Passes an answer of the API on, and lets the page know when it says that nobody is signed in any more. */
export async function noticeSignedOut(response: Response): Promise<Response> {
  if (response.status === 401 && (await codeOf(response.clone())) === 'unauthenticated') {
    window.dispatchEvent(new Event(eventName));
  }
  return response;
}

/** Calls back whenever the API refuses somebody who was signed in; returns how to stop. */
export function listenToSignedOut(listen: () => void): () => void {
  window.addEventListener(eventName, listen);
  return () => window.removeEventListener(eventName, listen);
}

async function codeOf(response: Response): Promise<unknown> {
  const problem: unknown = await response.json().catch(() => null);
  return problem !== null && typeof problem === 'object' && 'code' in problem ? problem.code : null;
}
