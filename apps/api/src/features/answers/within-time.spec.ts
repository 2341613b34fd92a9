import { describe, expect, it } from '@jest/globals';
import { withinTime } from './within-time.ts';

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

describe('withinTime', () => {
  it('says timeout when the time is up', async () => {
    const late = withinTime(new AbortController().signal, 1, untilAborted);
    await expect(late).rejects.toMatchObject({ kind: 'timeout', code: 'timeout' });
  });

  it('passes on why the caller left, and what went wrong by itself', async () => {
    const gone = new AbortController();
    const left = withinTime(gone.signal, 60_000, untilAborted);
    gone.abort(new Error('the client is gone'));
    await expect(left).rejects.toThrow('the client is gone');
    const broken = withinTime(new AbortController().signal, 60_000, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
  });
});
