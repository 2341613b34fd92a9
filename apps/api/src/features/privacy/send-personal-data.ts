import { Readable } from 'node:stream';
import type { AuditTrail, Clock, PersonalData, Subject } from '@footnote/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessWatch } from '../../http/access-watch.ts';
import { writePersonalData } from './write-personal-data.ts';

export interface ExportRequest {
  subject: Subject;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** Sends what is held about a person as a file to keep, and writes down who took it. */
export class SendPersonalData {
  readonly #auditTrail: AuditTrail;
  readonly #clock: Clock;

  constructor(auditTrail: AuditTrail, clock: Clock) {
    this.#auditTrail = auditTrail;
    this.#clock = clock;
  }

  async run(data: PersonalData, { subject, request, reply }: ExportRequest): Promise<void> {
    await this.#auditTrail.record(subject, { action: 'user-exported', target: data.user?.id ?? null });
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="personal-data.json"')
      .header('cache-control', 'no-store')
      .send(Readable.from(this.#pieces(data, request)));
  }

  /** Breaks off when its caller may have it no more. */
  async *#pieces(data: PersonalData, request: FastifyRequest): AsyncGenerator<string> {
    const watch = new AccessWatch(request);
    try {
      for await (const piece of writePersonalData(data, this.#clock.now())) {
        await watch.confirm();
        yield piece;
      }
    } finally {
      watch.stop();
    }
  }
}
