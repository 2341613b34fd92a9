import { AppError, AuditTrail, type AuditAction, type User } from '@footnote/core';
import { Injectable } from '@nestjs/common';

const nobody = { credential: 'nobody' };

/** Writes down who came in, and that somebody did not. */
@Injectable()
export class SignInAudit {
  readonly #auditTrail: AuditTrail;

  constructor(auditTrail: AuditTrail) {
    this.#auditTrail = auditTrail;
  }

  /** What a user did to come in, or to themselves on the way. */
  async record(action: AuditAction, { id }: User): Promise<void> {
    await this.#auditTrail.record({ credential: `user:${id}` }, { action, target: id });
  }

  /** Of a failure only that it happened is written down: the name that was tried may be anybody's, or a password. */
  async watch<Result>(attempt: Promise<Result>): Promise<Result> {
    try {
      return await attempt;
    } catch (error) {
      if (error instanceof AppError) {
        const details = { code: error.code };
        await this.#auditTrail.record(nobody, { action: 'sign-in-failed', target: null, details });
      }
      throw error;
    }
  }
}
