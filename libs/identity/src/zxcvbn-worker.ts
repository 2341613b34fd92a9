import { parentPort, workerData } from 'node:worker_threads';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as englishDictionary, translations } from '@zxcvbn-ts/language-en';
import { identityLimits } from './identity.limits.ts';
import type { Judgement, ToJudge } from './judgement.ts';

const { password, knows } = workerData as ToJudge;
const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...commonDictionary, ...englishDictionary },
  graphs: adjacencyGraphs,
  translations,
  maxLength: identityLimits.judgedCharactersMax,
});
const { score, feedback } = zxcvbn.check(password, knows);
parentPort?.postMessage({ score, warning: feedback.warning, suggestions: feedback.suggestions } satisfies Judgement);
