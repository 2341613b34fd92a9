import { describe, expect, it } from '@jest/globals';
import type { FastifyReply } from 'fastify';
import { HealthController } from './health.controller.ts';
import { HealthRegistry } from './health-registry.ts';

describe('readiness', () => {
  it('of a service that is down is a 503 that says when to ask again', async () => {
    const registry = new HealthRegistry();
    registry.add('database', () => ({ status: 'down', detail: 'no connection' }));
    const sent: Record<string, unknown> = {};
    const reply = {
      status(status: number) {
        sent.status = status;
        return reply;
      },
      header(name: string, value: string) {
        sent[name] = value;
        return reply;
      },
    };
    const health = await new HealthController(registry).ready(reply as unknown as FastifyReply);
    expect(health.status).toBe('down');
    expect(sent).toEqual({ status: 503, 'retry-after': '5' });
  });
});
