import type { FootnoteClient } from '@footnote/contracts';
import type { QualityService } from './open-service.ts';

interface AskerKey {
  id: string;
  client: FootnoteClient;
}

/** One API key for each set of groups that is asked with. */
export class AskerClients {
  readonly #service: QualityService;
  readonly #keys = new Map<string, AskerKey>();

  constructor(service: QualityService) {
    this.#service = service;
  }

  async clientIn(groups: string[]): Promise<FootnoteClient> {
    const name = JSON.stringify(groups);
    const known = this.#keys.get(name);
    if (known !== undefined) return known.client;
    const scopes = ['search' as const, 'answer' as const];
    const { id, key } = await this.#service.admin.createApiKey({ name: 'quality', user: 'quality', groups, scopes });
    const client = this.#service.clientWith(key);
    this.#keys.set(name, { id, client });
    return client;
  }

  async revokeAll(): Promise<void> {
    for (const { id } of this.#keys.values()) await this.#service.cleaner.deleteApiKey(id);
    this.#keys.clear();
  }
}
