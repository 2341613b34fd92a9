import type { AuditLog } from '../audit/audit-log.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Clock } from '../shared/clock.ts';
import type { DeleteAnswers } from './delete-answers.ts';
import { privacyLimits } from './privacy.limits.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/** How many days things are kept; 0 keeps them for good. */
export interface RetentionPeriods {
  answerDays: number;
  auditDays: number;
}

export interface AppliedRetention {
  answers: number;
  auditEntries: number;
}

/**
 * Removes answers and audit entries that are older than they are to be kept, in parts. Any number of processes may do it
 * at once: what one has removed, another does not find.
 */
export class ApplyRetention {
  readonly #deleteAnswers: DeleteAnswers;
  readonly #auditLog: AuditLog;
  readonly #auditTrail: AuditTrail;
  readonly #clock: Clock;

  constructor(ports: { deleteAnswers: DeleteAnswers; auditLog: AuditLog; auditTrail: AuditTrail; clock: Clock }) {
    this.#deleteAnswers = ports.deleteAnswers;
    this.#auditLog = ports.auditLog;
    this.#auditTrail = ports.auditTrail;
    this.#clock = ports.clock;
  }

  async run({ answerDays, auditDays }: RetentionPeriods, signal: AbortSignal): Promise<AppliedRetention> {
    const answers = answerDays === 0 ? 0 : await this.#removeAnswers(answerDays, signal);
    const auditEntries = auditDays === 0 ? 0 : await this.#cutAudit(auditDays, signal);
    return { answers, auditEntries };
  }

  async #removeAnswers(days: number, signal: AbortSignal): Promise<number> {
    const removed = await this.#deleteAnswers.run({ before: this.#daysAgo(days) }, signal);
    if (removed > 0) {
      const deed = { action: 'retention-applied', target: 'answers', details: { removed, days } } as const;
      await this.#auditTrail.record({ credential: 'retention' }, deed);
    }
    return removed;
  }

  async #cutAudit(days: number, signal: AbortSignal): Promise<number> {
    const limit = privacyLimits.auditEntriesPerCutMax;
    const before = this.#daysAgo(days);
    for (let removed = 0; ;) {
      const count = await this.#auditLog.cut({ before, at: this.#clock.now(), limit });
      removed += count;
      if (count < limit || signal.aborted) return removed;
    }
  }

  #daysAgo(days: number): Date {
    return new Date(this.#clock.now().getTime() - days * dayMs);
  }
}
