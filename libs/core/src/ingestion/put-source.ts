import { accessOfNobody, type Access } from '../access/access.ts';
import type { Sensitivity } from '../access/sensitivity.ts';
import { AppError } from '../shared/app-error.ts';
import type { Clock } from '../shared/clock.ts';
import type { SourceStore } from './document-stores.ts';
import type { Source } from './document.ts';
import type { UnitOfWork } from './unit-of-work.ts';

export const sourcesMax = 1_000;

export interface PutSourceRequest {
  title?: string;
  defaultAccess?: Access;
  defaultSensitivity?: Sensitivity | null;
}

/** Creates a source, or changes what is named of it; what is not named is kept. */
export class PutSource {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
  }

  run(id: string, request: PutSourceRequest): Promise<{ source: Source; created: boolean }> {
    return this.#unitOfWork.run(async ({ sources }) => {
      const existing = await sources.find(id);
      if (existing === null) await refuseOverLimit(sources);
      const source = { ...(existing ?? this.#newSource(id)), ...request, updatedAt: this.#clock.now() };
      await sources.put(source);
      return { source, created: existing === null };
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
