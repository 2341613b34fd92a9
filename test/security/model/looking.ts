import type { Subject } from '@footnote/core';
import type { ModelDocument } from './access-model.ts';
import type { AccessWorld, Asker } from './access-world.ts';
import type { Sight } from './sight.ts';
import type { Look } from './step-arbitraries.ts';

/** Somebody who looks: in the product, in the model, and at what. */
export interface Looking {
  world: AccessWorld;
  asker: Asker;
  subject: Subject;
  look: Look;
  mayRead: (document: ModelDocument) => boolean;
}

/** What one of the surfaces shows; who looks there, is said later. */
export type Shown = Omit<Sight, 'surface' | 'who'>;
