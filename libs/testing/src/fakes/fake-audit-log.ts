import {
  auditHash,
  AuditLog,
  describeCut,
  firstPreviousHash,
  oldestBefore,
  type AuditCut,
  type AuditEntry,
  type AuditListQuery,
  type AuditRecord,
} from '@footnote/core';

export class FakeAuditLog extends AuditLog {
  #entries: AuditEntry[] = [];
  #appending: Promise<unknown> = Promise.resolve();

  override append(record: AuditRecord): Promise<AuditEntry> {
    const appended = this.#appending.then(() => this.#place(structuredClone(record)));
    this.#appending = appended;
    return appended;
  }

  override async list({ actor, action, target, limit, before }: AuditListQuery): Promise<AuditEntry[]> {
    const found = this.#entries.filter(
      (entry) =>
        (actor === null || entry.actor === actor) &&
        (action === null || entry.action === action) &&
        (target === null || entry.target === target) &&
        (before === null || entry.sequence < before),
    );
    return structuredClone(found.toReversed().slice(0, limit));
  }

  override async read(from: number, limit: number): Promise<AuditEntry[]> {
    return structuredClone(this.#entries.filter(({ sequence }) => sequence >= from).slice(0, limit));
  }

  override cut(cut: AuditCut): Promise<number> {
    const done = this.#appending.then(() => this.#cut(cut));
    this.#appending = done;
    return done;
  }

  async #cut({ before, at, limit }: AuditCut): Promise<number> {
    const oldest = oldestBefore(this.#entries.slice(0, limit), before);
    const record = describeCut(oldest, at);
    if (record === null) return 0;
    await this.#place(record);
    this.#entries = this.#entries.slice(oldest.length);
    return oldest.length;
  }

  async #place(record: AuditRecord): Promise<AuditEntry> {
    const previousHash = this.#entries.at(-1)?.hash ?? firstPreviousHash;
    const placed = { ...record, sequence: (this.#entries.at(-1)?.sequence ?? 0) + 1, previousHash };
    const entry = { ...placed, hash: await auditHash(placed) };
    this.#entries.push(entry);
    return structuredClone(entry);
  }
}
