import type { Route, RouteReason } from '../answering/answer.ts';
import { evidenceScoreMin, type Evidence } from '../answering/judge-evidence.ts';
import { complexityMin } from './question-complexity.ts';

export function evidenceReason({ score, sufficient }: Evidence): RouteReason {
  const effect = sufficient ? 'the documents hold an answer' : 'the documents hold no clear answer';
  return { signal: 'evidence', value: score, threshold: evidenceScoreMin, effect };
}

export function complexityReason(complexity: number): RouteReason {
  const effect = complexity >= complexityMin ? 'asks several things at once' : 'simple enough for quotes';
  return { signal: 'complexity', value: complexity, threshold: complexityMin, effect };
}

export function routeOf(decision: Route['decision'], rest: Partial<Omit<Route, 'decision'>> = {}): Route {
  return { decision, model: null, escalatedAfterDraft: false, reasons: [], costUsd: 0, ...rest };
}
