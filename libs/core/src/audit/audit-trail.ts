import type { Subject } from '../access/subject.ts';
import type { Clock } from '../shared/clock.ts';
import type { AuditAction, AuditLog, AuditRecord } from './audit-log.ts';

export interface AuditedDeed {
  action: AuditAction;
  target: string | null;
  details?: AuditRecord['details'];
}

/** Writes down what subjects did and were shown. What cannot be written down fails, so that nothing goes unrecorded. */
export class AuditTrail {
  readonly #log: AuditLog;
  readonly #clock: Clock;

  constructor(log: AuditLog, clock: Clock) {
    this.#log = log;
    this.#clock = clock;
  }

  async record(
    { credential }: Pick<Subject, 'credential'>,
    { action, target, details = {} }: AuditedDeed,
  ): Promise<void> {
    await this.#log.append({ at: this.#clock.now(), actor: credential, action, target, details });
  }
}
