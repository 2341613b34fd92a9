import {
  AppError,
  canRead,
  PassageIndex,
  type Access,
  type ComponentHealth,
  type FoundPassage,
  type HasHealth,
  type IndexedPassage,
  type LexicalQuery,
  type PassageFilter,
  type PassageOwner,
  type SemanticQuery,
} from '@footnote/core';
import { checkVector } from './check-vector.ts';
import { UnsafeLiteralError, type FilterExpression } from './filter-expression.ts';
import { lexicalQuery } from './lexical-query.ts';
import { passageFilterExpression } from './passage-filter-expression.ts';
import { passageIndexLimits } from './passage-index.limits.ts';
import { toAccessColumns, toFoundPassage, toOwnerColumns, toRow, type PassageRow } from './passage-row.ts';
import type { PassageTable, RowSelection, ScoredRow } from './passage-table.ts';
import { purgePassages } from './purge-passages.ts';
import { readNewestVersion } from './read-newest-version.ts';
import { Tidying } from './tidying.ts';
import { WriteQueue } from './write-queue.ts';

const { passagesPerSearchMax, documentsListedMax, documentsPerAccessMax } = passageIndexLimits;
const everyRow: FilterExpression = { operator: 'and', operands: [] };
const withoutVector: FilterExpression = { operator: 'isNull', column: 'vector' };

/** Passages in a LanceDB table. One process writes; any number may read. */
export class LanceDbPassageIndex extends PassageIndex implements HasHealth {
  readonly #table: PassageTable;
  readonly #dimensions: number;
  readonly #queue = new WriteQueue();
  readonly #tidying: Tidying;
  #nextPurge: Promise<void> | null = null;
  readonly #reading = new Set<Promise<unknown>>();
  #withheld = 0;

  constructor(table: PassageTable, dimensions: number) {
    super();
    this.#table = table;
    this.#dimensions = dimensions;
    this.#tidying = new Tidying(table, this.#queue);
  }

  override async addVersions(passages: IndexedPassage[]): Promise<void> {
    for (const { vector } of passages) if (vector !== null) checkVector(vector, this.#dimensions);
    const rows = passages.map(toRow);
    assertDistinct(rows);
    if (rows.length > 0) await this.#write(() => this.#replaceVersions(rows));
  }

  override async keepOnlyVersion(documentId: string, versionId: string): Promise<void> {
    const kept: FilterExpression = { operator: 'eq', column: 'version_id', value: versionId };
    const others: FilterExpression = {
      operator: 'and',
      operands: [ofDocument(documentId), { operator: 'not', operand: kept }],
    };
    await this.#write(() => this.#deleteIfAny(others));
  }

  override async updateOwner(documentId: string, owner: PassageOwner): Promise<void> {
    const columns = toOwnerColumns(owner);
    await this.#write(() => this.#table.update(ofDocument(documentId), columns));
  }

  override async updateAccess(documentIds: string[], access: Access): Promise<void> {
    requireAtMost(documentsPerAccessMax, documentIds);
    const documents: FilterExpression = { operator: 'in', column: 'document_id', values: documentIds };
    const columns = toAccessColumns(access);
    if (documentIds.length > 0) await this.#write(() => this.#table.update(documents, columns));
  }

  /** Cleans the files even when no row is found: a crash may have come between deleting the rows and cleaning. */
  override async deleteDocument(documentId: string): Promise<number> {
    const deleted = await this.#write(() => this.#deleteIfAny(ofDocument(documentId)));
    await this.#purge();
    return deleted;
  }

  override async searchLexical({ text, filter, limit }: LexicalQuery): Promise<FoundPassage[]> {
    const query = lexicalQuery(text);
    if (query === null) return [];
    return this.#search(filter, limit, (selection) => this.#table.searchLexical(query, selection));
  }

  override async searchSemantic({ vector, filter, limit }: SemanticQuery): Promise<FoundPassage[]> {
    checkVector(vector, this.#dimensions);
    return this.#search(filter, limit, (selection) => this.#table.searchSemantic(vector, selection));
  }

  override count(): Promise<number> {
    return this.#read(() => this.#table.count(everyRow));
  }

  override listDocumentsWithoutVectors(): Promise<string[]> {
    const selection = { filter: withoutVector, limit: documentsListedMax };
    return this.#read(() => this.#table.distinct('document_id', selection));
  }

  /** Says no numbers of passages: anybody may ask for health. The count only proves that the table can be read. */
  async health(): Promise<ComponentHealth> {
    await this.count();
    const problems = [
      ...(this.#tidying.problem === null ? [] : [`tidying failed: ${this.#tidying.problem}`]),
      ...(this.#withheld === 0 ? [] : ['found passages were withheld by the second access check']),
    ];
    return problems.length === 0
      ? { status: 'ready', detail: 'ready' }
      : { status: 'degraded', detail: problems.join('; ') };
  }

  /** Waits for the reads and writes that were asked for. */
  async close(): Promise<void> {
    this.#tidying.stop();
    await this.#queue.drain();
    await Promise.allSettled(this.#reading);
    this.#table.close();
  }

  async #write<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#queue.run(write);
    } finally {
      this.#tidying.noteWrite();
    }
  }

  /** Deleting first leaves a moment without the version, and after a crash too; its job then runs again. */
  async #replaceVersions(rows: PassageRow[]): Promise<void> {
    const versionIds = [...new Set(rows.map((row) => row.version_id))];
    await this.#deleteIfAny({ operator: 'in', column: 'version_id', values: versionIds });
    await this.#table.add(rows);
  }

  /** Counts first, because deleting nothing writes a new version all the same. */
  async #deleteIfAny(filter: FilterExpression): Promise<number> {
    const count = await this.#table.count(filter);
    if (count > 0) await this.#table.delete(filter);
    return count;
  }

  /** Deletions that wait at the same time share the next run: it cleans up after all of them. */
  #purge(): Promise<void> {
    if (this.#nextPurge !== null) return this.#nextPurge;
    const started = () => {
      this.#nextPurge = null;
    };
    const purge = this.#queue.run(() => {
      started();
      return purgePassages(this.#table);
    });
    // A full queue refuses the purge without starting it.
    purge.catch(started);
    this.#nextPurge = purge;
    return purge;
  }

  async #read<Result>(read: () => Promise<Result>): Promise<Result> {
    const result = readNewestVersion(read);
    this.#reading.add(result);
    try {
      return await result;
    } catch (error) {
      throw error instanceof UnsafeLiteralError ? badFilter(error) : error;
    } finally {
      this.#reading.delete(result);
    }
  }

  async #search(
    filter: PassageFilter,
    limit: number,
    run: (selection: RowSelection) => Promise<ScoredRow[]>,
  ): Promise<FoundPassage[]> {
    const selection = { filter: passageFilterExpression(filter), limit: Math.min(limit, passagesPerSearchMax) };
    const rows = await this.#read(() => run(selection));
    const found = rows.map(({ row, score }) => toFoundPassage(row, score));
    const readable = found.filter(({ owner }) => filter.readers.every((reader) => canRead(reader, owner.access)));
    this.#withheld += found.length - readable.length;
    return filter.readers.length === 0 ? [] : readable;
  }
}

function badFilter(cause: UnsafeLiteralError): AppError {
  const publicMessage = `A filter holds ${cause.message}, which no document can have.`;
  return new AppError({ kind: 'invalid', code: 'bad-filter', publicMessage, cause });
}

function ofDocument(documentId: string): FilterExpression {
  return { operator: 'eq', column: 'document_id', value: documentId };
}

/** @throws RangeError when a caller ignores the limit that the port states. */
function requireAtMost(limit: number, items: readonly unknown[]): void {
  if (items.length > limit) throw new RangeError(`${items.length} items where ${limit} are the limit`);
}

function assertDistinct(rows: PassageRow[]): void {
  const ids = new Set(rows.map((row) => row.passage_id));
  if (ids.size < rows.length) throw new RangeError('the same passage id twice in one write');
}
