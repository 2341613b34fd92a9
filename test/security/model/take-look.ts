import type { ModelDocument } from './access-model.ts';
import { pick, type AccessWorld } from './access-world.ts';
import { lookAtAnswers } from './look-at-answers.ts';
import { lookAtDocuments } from './look-at-documents.ts';
import { lookAtSearch } from './look-at-search.ts';
import type { Looking } from './looking.ts';
import type { Sight } from './sight.ts';
import type { Look } from './step-arbitraries.ts';

/** One look at one surface, and everything that it shows. @throws Error when somebody suspended gets in, or others do not. */
export async function takeLook(world: AccessWorld, look: Look): Promise<Sight[]> {
  const asker = pick(world.askers, look.asker);
  if (asker === undefined) return [];
  const subject = await asker.resolve();
  const isSuspended = world.model.people.get(asker.model.name)?.isSuspended === true;
  if (isSuspended !== (subject === null))
    throw new Error(`${asker.model.name} is ${isSuspended ? '' : 'not '}to get in`);
  if (subject === null) return [];
  const mayRead = (document: ModelDocument) => world.model.mayRead(asker.model, document);
  const looking: Looking = { world, asker, subject, look, mayRead };
  const seen = [
    ...(await lookAtSearch(looking)),
    ...(await lookAtAnswers(looking)),
    ...(await lookAtDocuments(looking)),
  ];
  const who = `${asker.model.name} (${asker.model.statedGroups === null ? 'login' : `key of ${asker.model.statedGroups.join()}`})`;
  return seen.map((sight) => ({ ...sight, surface: look.surface, who }));
}
