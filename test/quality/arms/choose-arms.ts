import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import type { ServedSet } from '../service/serve-set.ts';
import type { AnswerArm, RetrievalArm } from './arm.ts';
import { footnoteAnswerArm } from './footnote-answer.ts';
import { serviceArm } from './service-arms.ts';
import { ServiceRankings } from './service-rankings.ts';

/** What arms are made of. */
export interface ArmContext {
  served: ServedSet;
  /** Shared, so that no ranking is asked for twice. */
  rankings: ServiceRankings;
  /** To be done when the arms are no longer needed, such as closing a model. */
  closers: (() => Promise<void>)[];
}

/** Arms that were made for one set. */
export interface ChosenArms {
  retrieval: RetrievalArm[];
  answers: AnswerArm[];
  close(): Promise<void>;
}

interface ArmRecipe {
  /** `false`: too slow to be run unless it is named. */
  isDefault: boolean;
  retrieval?: (context: ArmContext) => RetrievalArm | Promise<RetrievalArm>;
  answers?: (context: ArmContext) => AnswerArm | Promise<AnswerArm>;
}

/** Every arm by name, in the order of the tables. */
const recipes: Record<string, ArmRecipe> = {
  footnote: {
    isDefault: true,
    retrieval: ({ rankings }) => serviceArm('footnote', 'hybrid', rankings),
    answers: ({ served }) => footnoteAnswerArm(served),
  },
  bm25: { isDefault: true, retrieval: ({ rankings }) => serviceArm('bm25', 'lexical', rankings) },
  vector: { isDefault: true, retrieval: ({ rankings }) => serviceArm('vector', 'semantic', rankings) },
};

export const armNames = Object.keys(recipes);

/** The arms that are meant: by default all quick ones, for `all` all of them. @throws OperatorError for an unknown name */
export function resolveArmNames(names: readonly string[] | null): string[] {
  if (names === null) return armNames.filter((name) => recipes[name]?.isDefault);
  if (names.includes('all')) return armNames;
  const unknown = names.find((name) => !Object.hasOwn(recipes, name));
  if (unknown !== undefined)
    throw new OperatorError(`no arm is called "${unknown}"`, `choose of ${armNames.join(', ')}, all`);
  return armNames.filter((name) => names.includes(name));
}

/** Makes the named arms for a set. */
export async function chooseArms(names: readonly string[], served: ServedSet): Promise<ChosenArms> {
  const context: ArmContext = { served, rankings: new ServiceRankings(served), closers: [] };
  const close = async () => {
    for (const closer of context.closers.splice(0).reverse()) await closer();
  };
  try {
    return { ...(await makeArms(names, context)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function makeArms(names: readonly string[], context: ArmContext): Promise<Omit<ChosenArms, 'close'>> {
  const retrieval: RetrievalArm[] = [];
  const answers: AnswerArm[] = [];
  for (const name of names) {
    const recipe = recipes[name];
    if (recipe?.retrieval !== undefined) retrieval.push(await recipe.retrieval(context));
    if (recipe?.answers !== undefined) answers.push(await recipe.answers(context));
  }
  return { retrieval, answers };
}
