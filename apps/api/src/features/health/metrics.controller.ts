import { AppError } from '@footnote/core';
import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ForAnybody } from '../../http/scopes.guard.ts';
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
    const isLocal = loopbackAddresses.has(request.socket.remoteAddress ?? '');
    if (isLocal || request.subject?.scopes.includes('admin') === true) return this.#metrics.render();
    throw new AppError({
      kind: 'forbidden',
      code: 'missing-scope',
      publicMessage: 'Metrics need the scope admin, or loopback.',
    });
  }
}
