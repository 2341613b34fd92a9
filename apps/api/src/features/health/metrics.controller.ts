import { AppError, mayDo } from '@footnote/core';
import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../../config/loopback.ts';
import { ForAnybody } from '../../http/policy.guard.ts';
import { AnyQuery } from '../../http/unknown-query.guard.ts';
import { Metrics } from './metrics.ts';

const loopbackAddresses = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

@ApiExcludeController()
@Controller('metrics')
@ForAnybody()
@AnyQuery()
export class MetricsController {
  readonly #metrics: Metrics;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** For scrapers on this machine, or with the scope admin. */
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(@Req() request: FastifyRequest): Promise<string> {
    const { subject } = request;
    if (isLocal(request) || (subject !== null && mayDo(subject, 'administer'))) return this.#metrics.render();
    throw new AppError({
      kind: 'forbidden',
      code: 'missing-scope',
      publicMessage: 'Metrics need the scope admin, or loopback.',
    });
  }
}

/** A proxy on this machine passes on what came from elsewhere, under the public name. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const host = URL.parse(`http://${headers.host}`)?.hostname ?? '';
  return loopbackAddresses.has(socket.remoteAddress ?? '') && isLoopback(host);
}
