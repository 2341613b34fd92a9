import { chooseArms } from '../arms/choose-arms.ts';
import type { AnswerRecord, RetrievalRecord, SetRecord } from '../records.ts';
import { openService } from '../service/open-service.ts';
import { qualityLimits } from '../service/quality.limits.ts';
import { serveSet, type ServedSet } from '../service/serve-set.ts';
import type { JudgedSet } from '../sets/judged-set.ts';
import { measureAnswers, measureRetrieval } from './measure-set.ts';
import { pickQuestions } from './pick-questions.ts';
import type { QualityOptions } from './quality-options.ts';

/** What a set gave. */
export interface SetResults {
  set: SetRecord;
  retrieval: RetrievalRecord[];
  answers: AnswerRecord[];
}

/**
 * Serves a set, asks all that was asked for, and leaves nothing behind. Alone in a service of its own a set has the word
 * statistics that it would have in its company.
 */
export async function runSet(set: JudgedSet, options: QualityOptions, signal: AbortSignal): Promise<SetResults> {
  const service = await openService(options.attached, signal);
  try {
    const served = await serveSet(service, set);
    try {
      printFailures(served);
      return await measure(served, options, signal);
    } finally {
      await served.close();
    }
  } finally {
    await service.close();
  }
}

async function measure(
  served: ServedSet,
  { arms: names, measures, limit }: QualityOptions,
  signal: AbortSignal,
): Promise<SetResults> {
  const { set } = served;
  const questions = pickQuestions(set.questions, limit);
  const isWanted = (measure: (typeof measures)[number]) => measures.includes(measure) && set.measures.includes(measure);
  const arms = await chooseArms(names, served);
  try {
    const toRank = { served, questions, signal, arms: isWanted('retrieval') ? arms.retrieval : [] };
    const toAnswer = { served, questions, signal, arms: isWanted('answers') ? arms.answers : [] };
    const toRefuse = { served, questions, signal, arms: isWanted('leave-gold-out') ? arms.answers : [] };
    return {
      set: describe(served, questions.length),
      retrieval: await measureRetrieval(toRank),
      answers: [
        ...(await measureAnswers(toAnswer, { withoutGold: false })),
        ...(await measureAnswers(toRefuse, { withoutGold: true })),
      ],
    };
  } finally {
    await arms.close();
  }
}

function describe({ set, failed, ingestMs }: ServedSet, questions: number): SetRecord {
  const { name, description, documents } = set;
  return { name, description, documents: documents.length, questions, failedDocuments: failed, ingestMs };
}

function printFailures({ set, failed }: ServedSet): void {
  if (failed.length === 0) return;
  const lines = failed
    .slice(0, qualityLimits.failuresShownMax)
    .map(({ externalId, reason }) => `  ✗ ${externalId}: ${reason}`);
  process.stderr.write(
    `${[`  ${failed.length} of ${set.documents.length} documents are not searchable:`, ...lines].join('\n')}\n`,
  );
}
