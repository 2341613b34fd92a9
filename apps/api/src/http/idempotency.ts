import { AppError, IdempotencyStore, sha256Hex } from '@footnote/core';
import { Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidInput } from './input-pipe.ts';

const keyPattern = /^[\x21-\x7e]{1,200}$/;

/** Says in the OpenAPI document that the route runs its work by `Idempotency.run`. */
export const TakesIdempotencyKey = () =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'The same request with the same key is carried out once, and answered alike for 24 hours',
    schema: { type: 'string', pattern: keyPattern.source },
  });

interface CreatingRequest {
  request: FastifyRequest;
  reply: FastifyReply;
  /** What was asked, as one text: the same key with other content is a conflict. */
  content: string;
}

/**
 * A creating POST repeated with the same `Idempotency-Key` gets the first reply again, for 24 hours. `POST /api-keys` is not
 * among them: repeating its reply would mean keeping the key itself.
 */
@Injectable()
export class Idempotency {
  readonly #store: IdempotencyStore;

  constructor(store: IdempotencyStore) {
    this.#store = store;
  }

  /** Runs the work once a key; its result must be JSON. @throws AppError `idempotency-conflict` */
  async run<Body>({ request, reply, content }: CreatingRequest, work: () => Promise<Body>): Promise<Body> {
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.subject === null) return work();
    if (typeof key !== 'string' || !keyPattern.test(key)) {
      throw invalidInput([{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' }]);
    }
    const owner = request.subject.id;
    const requestHash = await sha256Hex(`${request.method} ${request.url}\n${content}`);
    const claimed = await this.#store.claim(owner, key, requestHash);
    if (claimed !== null) return replay(claimed, requestHash, reply) as Body;
    try {
      const body = await work();
      await this.#store.complete(owner, key, { status: reply.statusCode, body });
      return body;
    } catch (error) {
      await this.#store.release(owner, key);
      throw error;
    }
  }
}

type Claimed = NonNullable<Awaited<ReturnType<IdempotencyStore['claim']>>>;

function replay(claimed: Claimed, requestHash: string, reply: FastifyReply): unknown {
  if (claimed.requestHash !== requestHash) throw conflict('The Idempotency-Key was used for another request.');
  if (claimed.reply === null) throw conflict('The first request with this Idempotency-Key is still being worked on.');
  void reply.status(claimed.reply.status).header('idempotent-replay', 'true');
  return claimed.reply.body;
}

function conflict(publicMessage: string): AppError {
  return new AppError({ kind: 'conflict', code: 'idempotency-conflict', publicMessage });
}
