import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import nextModule from 'next';
import { webDirectory } from '../../config/paths.ts';
import type { HealthRegistry } from '../health/health-registry.ts';

// Next is CommonJS: Node gives its function as the default import, while its types put it one default deeper.
const next = nextModule as unknown as typeof nextModule.default;
type NextApp = ReturnType<typeof next>;

/**
 * The Next.js portal behind the API's own origin, in this process (docs/decisions/0005). API requests never pass through it:
 * it gets only what no route of the service has taken.
 */
export class Portal {
  readonly #app: NextApp;

  private constructor(app: NextApp) {
    this.#app = app;
  }

  /** Null, and said in health, when the portal has not been built: the API works without it. */
  static async open({
    isDevelopment,
    health,
  }: {
    isDevelopment: boolean;
    health: HealthRegistry;
  }): Promise<Portal | null> {
    if (!isDevelopment && !existsSync(join(webDirectory, '.next', 'BUILD_ID'))) {
      health.add('portal', () => ({
        status: 'degraded',
        detail: 'The portal is not built. Run: npm run build, then restart.',
      }));
      return null;
    }
    const app = next({ dev: isDevelopment, dir: webDirectory, customServer: true });
    await app.prepare();
    health.add('portal', () => ({ status: 'ready', detail: 'serving' }));
    return new Portal(app);
  }

  register(fastify: FastifyInstance): void {
    const handle = this.#app.getRequestHandler();
    fastify.route({
      method: ['GET', 'HEAD'],
      url: '/*',
      handler: async (request, reply) => {
        reply.hijack();
        await handle(request.raw, reply.raw);
      },
    });
  }

  async close(): Promise<void> {
    await this.#app.close();
  }
}
