import { Worker } from 'node:worker_threads';
import { PasswordStrength } from '@footnote/core';
import { identityLimits } from './identity.limits.ts';
import type { Judgement, ToJudge } from './judgement.ts';
import { TakingTurns } from './taking-turns.ts';

/**
 * zxcvbn in a thread of its own: hostile passwords keep it busy for most of a second, and its dictionaries take 70 MB,
 * which are given back when the thread ends. Passwords are chosen seldom, so each is judged by a new thread.
 */
export class ZxcvbnPasswordStrength extends PasswordStrength {
  readonly #turns = new TakingTurns({ atOnceMax: 1, waitingMax: identityLimits.judgementsWaitingMax });

  /** @throws AppError `sign-in-busy`, Error when the thread fails or takes too long */
  override async weaknessOf(password: string, knows: string[]): Promise<string | null> {
    const { passwordCharactersMin, judgedCharactersMax, scoreMin } = identityLimits;
    if ([...password].length < passwordCharactersMin) return `Use at least ${passwordCharactersMin} characters.`;
    const { score, warning, suggestions } = await this.#turns.run(() =>
      judge({ password: password.slice(0, judgedCharactersMax), knows }),
    );
    if (score >= scoreMin) return null;
    return [warning ?? 'This password is easy to guess.', ...suggestions].join(' ');
  }
}

function judge(toJudge: ToJudge): Promise<Judgement> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./zxcvbn-worker.ts', import.meta.url), { workerData: toJudge });
    const timer = setTimeout(() => {
      reject(new Error(`A password was not judged within ${identityLimits.judgementMsMax} ms.`));
      void worker.terminate();
    }, identityLimits.judgementMsMax);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The thread that judges passwords ended without a word.'));
    });
  });
}
