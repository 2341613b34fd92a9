import { canRead } from '../access/can-read.ts';
import type { Reader } from '../access/subject.ts';
import type { DocumentStore } from '../ingestion/document-stores.ts';
import type { Document } from '../ingestion/document.ts';
import { ModelUnavailableError } from '../shared/model-unavailable-error.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import { fuseRankings, type FusedPassage } from './fuse-rankings.ts';
import type { PassageFilter, PassageIndex } from './passage-index.ts';
import type { FoundPassage, Span } from './passage.ts';
import { isLowered, loweredSentences, type LoweredPlace, type RankingCorrections } from './ranking-corrections.ts';
import { stopwatch } from '../shared/stopwatch.ts';

/** How deep each search looks; what lies beyond is not worth paging to. */
export const candidatesPerSearchMax = 100;

export type SearchMode = 'hybrid' | 'lexical' | 'semantic';

export interface RetrieveRequest {
  text: string;
  mode: SearchMode;
  filter: PassageFilter;
  signal?: AbortSignal;
}

export interface RetrievedPassage extends FusedPassage {
  document: Document;
  /** Reviewers found it wrong for questions like this one: it ranks lower, and answers do not quote it. */
  isLowered: boolean;
  /** Sentences that answers must not quote, for the same reason. */
  loweredSentences: Span[];
}

export interface Retrieved {
  passages: RetrievedPassage[];
  /** False when meaning was asked for but no embedding model answered. */
  semanticAvailable: boolean;
  /** Of the query; null when it was not embedded. */
  queryVector: Float32Array | null;
  /** What reviewers found wrong for this question. */
  lowered: LoweredPlace[];
  timings: { embedMs: number; lexicalMs: number; semanticMs: number; fuseMs: number };
}

export interface RetrievePassagesPorts {
  passageIndex: PassageIndex;
  embeddingModel: EmbeddingModel;
  documents: DocumentStore;
  corrections: RankingCorrections;
}

/** How much of its fused score a passage keeps that reviewers found wrong. */
const loweredShare = 0.2;

/** Lexical and semantic search with access inside both, fused, then checked again row by row against today's documents. */
export class RetrievePassages {
  readonly #passageIndex: PassageIndex;
  readonly #embeddingModel: EmbeddingModel;
  readonly #documents: DocumentStore;
  readonly #corrections: RankingCorrections;

  constructor(ports: RetrievePassagesPorts) {
    this.#passageIndex = ports.passageIndex;
    this.#embeddingModel = ports.embeddingModel;
    this.#documents = ports.documents;
    this.#corrections = ports.corrections;
  }

  async run({ text, mode, filter, signal }: RetrieveRequest): Promise<Retrieved> {
    const [semantic, wordsFirst] = await Promise.all([
      mode === 'lexical' ? noSemantic : this.#searchSemantic(text, filter, signal),
      mode === 'semantic' ? noLexical : this.#searchLexical(text, filter),
    ]);
    const lexical = mode === 'semantic' && !semantic.available ? await this.#searchLexical(text, filter) : wordsFirst;
    const fuseWatch = stopwatch();
    const fused = fuseRankings(lexical.found, semantic.found);
    const lowered = await this.#corrections.loweredFor({ text, vector: semantic.vector });
    const passages = await this.#recheck(lower(fused, lowered), filter.readers);
    return {
      passages,
      semanticAvailable: mode === 'lexical' || semantic.available,
      queryVector: semantic.vector,
      lowered,
      timings: {
        embedMs: semantic.embedMs,
        lexicalMs: lexical.lexicalMs,
        semanticMs: semantic.semanticMs,
        fuseMs: fuseWatch(),
      },
    };
  }

  async #searchLexical(text: string, filter: PassageFilter): Promise<typeof noLexical> {
    const watch = stopwatch();
    const found = await this.#passageIndex.searchLexical({ text, filter, limit: candidatesPerSearchMax });
    return { found, lexicalMs: watch() };
  }

  async #searchSemantic(text: string, filter: PassageFilter, signal?: AbortSignal): Promise<typeof noSemantic> {
    const embedWatch = stopwatch();
    const vector = await this.#embedQuery(text, signal);
    const embedMs = embedWatch();
    if (vector === null) return { ...noSemantic, available: false, embedMs };
    const searchWatch = stopwatch();
    const found = await this.#passageIndex.searchSemantic({ vector, filter, limit: candidatesPerSearchMax });
    return { found, vector, available: true, embedMs, semanticMs: searchWatch() };
  }

  async #embedQuery(text: string, signal?: AbortSignal): Promise<Float32Array | null> {
    try {
      const request = { texts: [text], priority: 'query' as const, ...(signal && { signal }) };
      return (await this.#embeddingModel.embed(request))[0] ?? null;
    } catch (error) {
      if (error instanceof ModelUnavailableError) return null;
      throw error;
    }
  }

  /** The stores are the truth: only the current version of a document that every reader may read today gets through. */
  async #recheck(fused: Corrected[], readers: Reader[]): Promise<RetrievedPassage[]> {
    const ids = [...new Set(fused.map(({ passage }) => passage.documentId))];
    const documents = new Map((await this.#documents.findMany(ids)).map((document) => [document.id, document]));
    return fused.flatMap((candidate) => {
      const document = documents.get(candidate.passage.documentId);
      if (document === undefined || document.currentVersionId !== candidate.passage.versionId) return [];
      if (readers.length === 0 || !readers.every((reader) => canRead(reader, document.access))) return [];
      return [{ ...candidate, document }];
    });
  }
}

type Corrected = Omit<RetrievedPassage, 'document'>;

function lower(fused: readonly FusedPassage[], places: readonly LoweredPlace[]): Corrected[] {
  const corrected = fused.map((found): Corrected => {
    const isWrong = isLowered(found.passage, places);
    return {
      ...found,
      fused: isWrong ? found.fused * loweredShare : found.fused,
      isLowered: isWrong,
      loweredSentences: loweredSentences(found.passage, places),
    };
  });
  return places.length === 0 ? corrected : corrected.sort((a, b) => b.fused - a.fused);
}

const noLexical: { found: FoundPassage[]; lexicalMs: number } = { found: [], lexicalMs: 0 };
const noSemantic: {
  found: FoundPassage[];
  vector: Float32Array | null;
  available: boolean;
  embedMs: number;
  semanticMs: number;
} = { found: [], vector: null, available: true, embedMs: 0, semanticMs: 0 };
