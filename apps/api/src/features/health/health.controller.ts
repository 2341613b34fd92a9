import { Health } from '@footnote/contracts';
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ForAnybody } from '../../http/policy.guard.ts';
import { z } from 'zod';
import { AnyQuery } from '../../http/unknown-query.guard.ts';
import { HealthRegistry } from './health-registry.ts';

const Liveness = z.object({ status: z.literal('live') });

/** Seconds after which a probe may ask again. */
const retryAfterSeconds = 5;

@ApiTags('Health')
@Controller('health')
@ForAnybody()
@AnyQuery()
export class HealthController {
  readonly #registry: HealthRegistry;

  constructor(registry: HealthRegistry) {
    this.#registry = registry;
  }

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'That the process runs' })
  @ApiOkResponse({ standardSchema: Liveness })
  live(): z.infer<typeof Liveness> {
    return { status: 'live' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which parts work; 503 while one that everything needs is down' })
  @ApiOkResponse({ standardSchema: Health, description: 'Ready, or degraded' })
  @ApiServiceUnavailableResponse({ standardSchema: Health, description: 'Down' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const health = await this.#registry.report();
    if (health.status === 'down') void reply.status(503).header('retry-after', String(retryAfterSeconds));
    return health;
  }
}
