import { OperatorError } from '../../../apps/cli/src/operator-error.ts';
import { readSettings } from '../../../apps/cli/src/settings.ts';
import { createBaselines, type Baselines } from '../baselines/create-baselines.ts';
import type { MayUse } from '../baselines/may-use.ts';
import type { ServedSet } from '../service/serve-set.ts';
import type { AnswerArm, RetrievalArm } from './arm.ts';
import { footnoteAnswerArm } from './footnote-answer.ts';
import { minMaxArm } from './min-max.ts';
import { rrfArm } from './rrf.ts';
import { serviceArm } from './service-arms.ts';
import { ServiceRankings } from './service-rankings.ts';

/** What arms are made of. */
interface ArmContext {
  served: ServedSet;
  /** Shared, so that no ranking is asked for twice. */
  rankings: ServiceRankings;
  /** Made when the first arm wants them: they embed every document. */
  baselines(): Promise<Baselines>;
}

/** Arms that were made for one set. */
export interface ChosenArms {
  retrieval: RetrievalArm[];
  answers: AnswerArm[];
  close(): Promise<void>;
}

interface ArmRecipe {
  /** Too slow to be run unless it is named. */
  isSlow?: true;
  retrieval?: (context: ArmContext) => RetrievalArm | Promise<RetrievalArm>;
  answers?: (context: ArmContext) => AnswerArm | Promise<AnswerArm>;
}

/** Every arm by name, in the order of the tables. */
const recipes: Record<string, ArmRecipe> = {
  footnote: {
    retrieval: ({ rankings }) => serviceArm('footnote', 'hybrid', rankings),
    answers: ({ served }) => footnoteAnswerArm(served),
  },
  bm25: { retrieval: ({ rankings }) => serviceArm('bm25', 'lexical', rankings) },
  vector: { retrieval: ({ rankings }) => serviceArm('vector', 'semantic', rankings) },
  rrf: { retrieval: ({ rankings }) => rrfArm(rankings) },
  'min-max': { retrieval: ({ rankings }) => minMaxArm(rankings) },
  'fixed-bm25': { retrieval: async ({ baselines }) => (await baselines()).fixedBm25 },
  'fixed-vector': { retrieval: async ({ baselines }) => (await baselines()).fixedVector },
  'fixed-rrf': { retrieval: async ({ baselines }) => (await baselines()).fixedRrf },
  'three-sentences': { answers: async ({ baselines }) => (await baselines()).threeSentences },
  'naive-rag': { isSlow: true, answers: async ({ baselines }) => (await baselines()).naiveRag },
};

const armNames = Object.keys(recipes);

/** The arms that are meant: by default all quick ones, for `all` all of them. @throws OperatorError for an unknown name */
export function resolveArmNames(names: readonly string[] | null): string[] {
  if (names === null) return armNames.filter((name) => recipes[name]?.isSlow !== true);
  if (names.includes('all')) return armNames;
  const unknown = names.find((name) => !Object.hasOwn(recipes, name));
  if (unknown !== undefined)
    throw new OperatorError(`no arm is called "${unknown}"`, `choose of ${armNames.join(', ')}, all`);
  return armNames.filter((name) => names.includes(name));
}

/** Makes the named arms for a set. */
export async function chooseArms(names: readonly string[], served: ServedSet): Promise<ChosenArms> {
  let made: Promise<Baselines> | null = null;
  const baselines = () => (made ??= baselinesOf(served));
  const context: ArmContext = { served, rankings: new ServiceRankings(served), baselines };
  const arms: ChosenArms = { retrieval: [], answers: [], close: async () => (await made)?.close() };
  try {
    for (const name of names) {
      const recipe = recipes[name];
      if (recipe?.retrieval !== undefined) arms.retrieval.push(await recipe.retrieval(context));
      if (recipe?.answers !== undefined) arms.answers.push(await recipe.answers(context));
    }
    return arms;
  } catch (error) {
    await arms.close().catch(() => undefined);
    throw error;
  }
}

function baselinesOf(served: ServedSet): Promise<Baselines> {
  const { dataDirectory, modelsDirectory, modelProfile } = readSettings();
  const documents = [...served.documents.values()];
  const mayUse: MayUse = async (question, measure) => (await served.askerOf(question, measure)).mayUse;
  return createBaselines({ dataDirectory, modelsDirectory, modelProfile, documents, mayUse });
}
