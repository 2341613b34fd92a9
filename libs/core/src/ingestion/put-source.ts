import { accessOfNobody, toAccess, type Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';
import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import type { SourceStore } from './document-stores.ts';
import type { Source } from './document.ts';
import type { RefreshOwner } from './refresh-owner.ts';
import type { UnitOfWork } from './unit-of-work.ts';

export const sourcesMax = 1_000;

export interface PutSourceRequest {
  title?: string;
  defaultAccess?: Access;
  defaultSensitivity?: Sensitivity | null;
}

/**
 * Creates a source, or changes what is named of it; what is not named is kept. A new default access holds at once for every
 * document that inherits it.
 */
export class PutSource {
  readonly #unitOfWork: UnitOfWork;
  readonly #refreshOwner: RefreshOwner;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, refreshOwner: RefreshOwner, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#refreshOwner = refreshOwner;
    this.#clock = clock;
  }

  async run(id: string, request: PutSourceRequest): Promise<{ source: Source; created: boolean }> {
    const { inheriting, ...put } = await this.#put(id, request);
    await this.#refreshOwner.runAccess(inheriting);
    return put;
  }

  #put(id: string, request: PutSourceRequest): Promise<{ source: Source; created: boolean; inheriting: string[] }> {
    return this.#unitOfWork.run(async ({ sources, documents }) => {
      await sources.lock(id, 'change');
      const existing = await sources.find(id);
      if (existing === null) await refuseOverLimit(sources);
      const defaultAccess = request.defaultAccess && toAccess(request.defaultAccess);
      const stated = { ...request, ...(defaultAccess && { defaultAccess }) };
      const source = { ...(existing ?? this.#newSource(id)), ...stated, updatedAt: this.#clock.now() };
      await sources.put(source);
      const isChanged = JSON.stringify(existing?.defaultAccess) !== JSON.stringify(source.defaultAccess);
      const inheriting = isChanged ? await documents.setInheritedAccess(id, source.defaultAccess) : [];
      return { source, created: existing === null, inheriting };
    });
  }

  #newSource(id: string): Source {
    const now = this.#clock.now();
    return { id, title: id, defaultAccess: accessOfNobody, defaultSensitivity: null, createdAt: now, updatedAt: now };
  }
}

async function refuseOverLimit(sources: SourceStore): Promise<void> {
  if ((await sources.list()).length < sourcesMax) return;
  throw new AppError({
    kind: 'invalid',
    code: 'too-many-sources',
    publicMessage: `There are ${sourcesMax} sources already, which is the limit.`,
  });
}
