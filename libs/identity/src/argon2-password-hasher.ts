import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { PasswordHasher } from '@footnote/core';
import { identityLimits } from './identity.limits.ts';
import { formatPhc, parsePhc, type Argon2Cost, type Argon2Hash } from './phc-string.ts';
import { TakingTurns } from './taking-turns.ts';

const deriveKey = promisify(argon2);

/** The least that OWASP's password storage cheat sheet recommends for Argon2id: 19 MiB, two passes, one lane. */
const cost: Argon2Cost = { memoryKib: 19_456, passes: 2, lanes: 1 };
const saltBytes = 16;
const tagBytes = 32;

/** Argon2id (RFC 9106) of Node itself, as PHC strings. Old hashes are verified with the cost that they were made with. */
export class Argon2PasswordHasher extends PasswordHasher {
  readonly #turns = new TakingTurns({
    atOnceMax: identityLimits.hashesAtOnceMax,
    waitingMax: identityLimits.hashesWaitingMax,
  });
  readonly #hashOfNobody: Argon2Hash = { cost, salt: randomBytes(saltBytes), tag: randomBytes(tagBytes) };

  override async hash(password: string): Promise<string> {
    const salt = randomBytes(saltBytes);
    const tag = await this.#derive(password, { cost, salt, tag: randomBytes(tagBytes) });
    return formatPhc({ cost, salt, tag });
  }

  /** @throws Error for a hash that is not one of ours, AppError `sign-in-busy` */
  override async verify(password: string, hash: string | null): Promise<boolean> {
    const expected = hash === null ? this.#hashOfNobody : parsePhc(hash);
    const tag = await this.#derive(password, expected);
    return timingSafeEqual(tag, expected.tag) && hash !== null;
  }

  #derive(password: string, { cost: { memoryKib, passes, lanes }, salt, tag }: Argon2Hash): Promise<Buffer> {
    return this.#turns.run(() =>
      deriveKey('argon2id', {
        // The same characters can be typed as different code points on another keyboard.
        message: password.normalize('NFKC'),
        nonce: salt,
        memory: memoryKib,
        passes,
        parallelism: lanes,
        tagLength: tag.length,
      }),
    );
  }
}
