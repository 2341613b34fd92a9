import type { Version } from '../ingestion/document.ts';
import type { Span } from '../retrieval/passage.ts';
import type { RetrievedPassage } from '../retrieval/retrieve-passages.ts';
import { contentStems } from '../retrieval/words.ts';
import { answeringLimits } from './answering.limits.ts';
import { shareOf, type ScoredSentence } from './score-sentences.ts';
import { widenSentence } from './widen-sentence.ts';

/** A stretch of one version that will be quoted, and the sentences in it. */
export interface QuoteWindow {
  retrieved: RetrievedPassage;
  version: Version;
  span: Span;
  sentences: Span[];
}

/** How near the best a sentence of another passage must come to be quoted as well. */
const secondScoreShareMin = 0.85;
/** Above this share of common words the second says the same as the first. */
const sameWordsShareMax = 0.7;

/** The best sentence in its paragraph or list, and one sentence of another passage that comes near it and says something else. */
export function chooseWindows(
  scored: readonly ScoredSentence[],
  versions: ReadonlyMap<string, Version>,
): QuoteWindow[] {
  const [best] = scored;
  const first = best === undefined ? null : openWindow(best, versions, answeringLimits.windowCharactersMax);
  if (best === undefined || first === null) return [];
  const rest = answeringLimits.answerCharactersMax - (first.span.end - first.span.start);
  const second = scored.find(
    (sentence) => addsTo(best, first, sentence) && sentence.text.length <= rest && !isTableRow(sentence, versions),
  );
  const window = second === undefined ? null : openWindow(second, versions, second.text.length);
  return window === null ? [first] : [first, window];
}

function addsTo(best: ScoredSentence, first: QuoteWindow, sentence: ScoredSentence): boolean {
  if (sentence.retrieved.passage.id === best.retrieved.passage.id) return false;
  if (sentence.score < best.score * secondScoreShareMin) return false;
  const quoted = first.version.text?.slice(first.span.start, first.span.end) ?? '';
  return shareOf(contentStems(sentence.text), quoted) <= sameWordsShareMax;
}

/** A row by itself, without its header and the rest of its table, adds nothing that can be read. */
function isTableRow({ retrieved, span }: ScoredSentence, versions: ReadonlyMap<string, Version>): boolean {
  const blocks = versions.get(retrieved.passage.versionId)?.blocks ?? [];
  return blocks.some(({ kind, start, end }) => kind === 'table-row' && start <= span.start && span.end <= end);
}

function openWindow(
  { retrieved, span }: ScoredSentence,
  versions: ReadonlyMap<string, Version>,
  charactersMax: number,
): QuoteWindow | null {
  const { passage } = retrieved;
  const version = versions.get(passage.versionId);
  if (version === undefined || version.text === null) return null;
  const widened = widenSentence(span, { passage, blocks: version.blocks ?? [], charactersMax });
  const holdsLowered = retrieved.loweredSentences.some(({ start }) => widened.start <= start && start < widened.end);
  const window = holdsLowered ? span : widened;
  const sentences = passage.sentences.filter(({ start, end }) => window.start <= start && end <= window.end);
  return { retrieved, version, span: window, sentences: sentences.length > 0 ? sentences : [window] };
}
