import type { Health } from '@footnote/contracts';
import type { ComponentHealth } from '@footnote/core';

type Check = () => ComponentHealth | Promise<ComponentHealth>;

const checkMsMax = 2_000;

/** The parts of the service that can fail on their own, and how to ask each how it is. */
export class HealthRegistry {
  readonly #checks = new Map<string, Check>();

  add(name: string, check: Check): void {
    this.#checks.set(name, check);
  }

  /** Of one part; down when there is no such part. */
  async of(name: string): Promise<ComponentHealth> {
    const check = this.#checks.get(name);
    return check === undefined ? { status: 'down', detail: 'not set up' } : settle(check);
  }

  /** Down when any part is down, degraded when any is degraded. A check that throws or takes over 2 s is down. */
  async report(): Promise<Health> {
    const entries = await Promise.all(
      [...this.#checks].map(async ([name, check]) => [name, await settle(check)] as const),
    );
    const statuses = entries.map(([, { status }]) => status);
    const status = statuses.includes('down') ? 'down' : statuses.includes('degraded') ? 'degraded' : 'ready';
    return { status, components: Object.fromEntries(entries) };
  }
}

async function settle(check: Check): Promise<ComponentHealth> {
  const late = new Promise<ComponentHealth>((resolve) => {
    setTimeout(() => {
      resolve({ status: 'down', detail: `did not answer within ${checkMsMax} ms` });
    }, checkMsMax).unref();
  });
  try {
    return await Promise.race([Promise.resolve(check()), late]);
  } catch {
    return { status: 'down', detail: 'its check failed; the log has the cause' };
  }
}
