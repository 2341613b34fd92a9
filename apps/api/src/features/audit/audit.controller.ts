import { Readable } from 'node:stream';
import { AuditCheck, AuditEntryList } from '@footnote/contracts';
import { AuditLog, AuditTrail, findBrokenEntry, findChainStart, type AuditEntry, type Subject } from '@footnote/core';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessWatch } from '../../http/access-watch.ts';
import { AskedBy } from '../../http/asked-by.decorator.ts';
import { Allows } from '../../http/policy.guard.ts';
import { AuditView } from './audit-view.ts';
import { ListAuditQuery } from './audit.queries.ts';

const entriesPerRead = 1_000;

/**
 * Who asked, what was shown, what was changed. There is no way to change an entry or to take one out; the oldest go when
 * their time is over, and an entry says so.
 */
@ApiTags('Audit')
@Controller('api/v1/audit')
@Allows('administer')
export class AuditController {
  readonly #log: AuditLog;
  readonly #trail: AuditTrail;
  readonly #view: AuditView;

  constructor(log: AuditLog, trail: AuditTrail, view: AuditView) {
    this.#log = log;
    this.#trail = trail;
    this.#view = view;
  }

  @Get()
  @ApiOperation({ summary: 'Entries, newest first' })
  @ApiOkResponse({ standardSchema: AuditEntryList })
  async list(@Query({ schema: ListAuditQuery }) query: ListAuditQuery): Promise<AuditEntryList> {
    const { actor = null, action = null, target = null, cursor, limit } = query;
    const before = cursor === undefined ? null : Number(cursor);
    const found = await this.#log.list({ actor, action, target, before, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { items: await this.#view.of(shown), nextCursor: last === undefined ? null : String(last.sequence) };
  }

  @Get('check')
  @ApiOperation({ summary: 'Whether every entry still carries the hash of the one before' })
  @ApiOkResponse({ standardSchema: AuditCheck })
  async check(): Promise<AuditCheck> {
    let entries = 0;
    let { previousHash } = await findChainStart(this.#log);
    for await (const batch of this.#batches()) {
      const brokenAt = await findBrokenEntry(batch, previousHash);
      if (brokenAt !== null) return { entries, isIntact: false, brokenAt };
      entries += batch.length;
      previousHash = batch.at(-1)?.hash ?? previousHash;
    }
    return { entries, isIntact: true, brokenAt: null };
  }

  @Get('export')
  @ApiOperation({ summary: 'Every entry, oldest first, one a line (NDJSON)' })
  @ApiOkResponse({
    description: 'One entry a line, as it was hashed',
    content: { 'application/x-ndjson': { schema: { type: 'string' } } },
  })
  async export(@AskedBy() subject: Subject, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#trail.record(subject, { action: 'audit-exported', target: null });
    void reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.ndjson"')
      .header('cache-control', 'no-store')
      .send(Readable.from(this.#lines(request)));
  }

  /** Breaks off when its caller is no admin any more. */
  async *#lines(request: FastifyRequest): AsyncGenerator<string> {
    const watch = new AccessWatch(request);
    try {
      for await (const batch of this.#batches()) {
        await watch.confirm();
        yield batch.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      }
    } finally {
      watch.stop();
    }
  }

  async *#batches(): AsyncGenerator<AuditEntry[]> {
    for (let next = 1; ;) {
      const batch = await this.#log.read(next, entriesPerRead);
      if (batch.length === 0) return;
      yield batch;
      next = (batch.at(-1)?.sequence ?? next) + 1;
    }
  }
}
