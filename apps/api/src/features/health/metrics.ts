import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus scrapes: the process, and every request by route (never by address, which could hold anything). */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requestSeconds: Histogram<'method' | 'route' | 'status'>;

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#requestSeconds = new Histogram({
      name: 'footnote_http_request_seconds',
      help: 'Time from the request to the end of its reply, in seconds.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
      registers: [this.#registry],
    });
  }

  register(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.statusCode),
      };
      this.#requestSeconds.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }

  render(): Promise<string> {
    return this.#registry.metrics();
  }
}
