import { LanceDbPassageIndex } from './lancedb-passage-index.ts';
import { openPassageTable, type PassageTableOptions } from './open-passage-table.ts';

export type LanceDbPassageIndexOptions = PassageTableOptions;

/** The index at this address, made when it is not there. Close it when done: that waits for its writes. */
export async function openLanceDbPassageIndex(options: LanceDbPassageIndexOptions): Promise<LanceDbPassageIndex> {
  const table = await openPassageTable(options);
  return new LanceDbPassageIndex(table, options.dimensions);
}
