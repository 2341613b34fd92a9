import { AppError, IdempotencyStore, sha256Hex } from '@footnote/core';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, concatMap, from, mergeMap, of, throwError, type Observable } from 'rxjs';
import { invalidInput } from './input-pipe.ts';

const keyPattern = /^[\x21-\x7e]{1,200}$/;

/** A creating POST repeated with the same `Idempotency-Key` gets the first reply again, for 24 hours. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  readonly #store: IdempotencyStore;

  constructor(store: IdempotencyStore) {
    this.#store = store;
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.subject === null) return next.handle();
    if (typeof key !== 'string' || !keyPattern.test(key)) {
      throw invalidInput([{ path: 'Idempotency-Key', message: 'must be 1 to 200 visible ASCII characters' }]);
    }
    const owner = request.subject.id;
    const requestHash = await sha256Hex(`${request.method} ${request.url}\n${describeBody(request)}`);
    const claimed = await this.#store.claim(owner, key, requestHash);
    if (claimed !== null) return of(this.#replay(claimed, requestHash, reply));
    return next.handle().pipe(
      concatMap(async (body: unknown) => {
        await this.#store.complete(owner, key, { status: reply.statusCode, body });
        return body;
      }),
      catchError((error: unknown) =>
        from(this.#store.release(owner, key)).pipe(mergeMap(() => throwError(() => error))),
      ),
    );
  }

  #replay(
    claimed: NonNullable<Awaited<ReturnType<IdempotencyStore['claim']>>>,
    requestHash: string,
    reply: FastifyReply,
  ): unknown {
    if (claimed.requestHash !== requestHash) throw conflict('The Idempotency-Key was used for another request.');
    if (claimed.reply === null) throw conflict('The first request with this Idempotency-Key is still being worked on.');
    void reply.status(claimed.reply.status).header('idempotent-replay', 'true');
    return claimed.reply.body;
  }
}

/** An upload is read after this, so two uploads are told apart by their length alone. */
function describeBody(request: FastifyRequest): string {
  return request.isMultipart() ? `multipart ${request.headers['content-length'] ?? ''}` : JSON.stringify(request.body);
}

function conflict(publicMessage: string): AppError {
  return new AppError({ kind: 'conflict', code: 'idempotency-conflict', publicMessage });
}
