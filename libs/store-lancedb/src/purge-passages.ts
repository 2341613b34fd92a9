import type { FilterExpression } from './filter-expression.ts';
import { passageIndexLimits } from './passage-index.limits.ts';
import type { PassageTable } from './passage-table.ts';

const everyRow: FilterExpression = { operator: 'and', operands: [] };

/**
 * Removes from disk what deleted rows leave behind. LanceDB only marks rows as deleted: their text stays in the data
 * file until that file is rewritten, their words stay in the lexical indexes, and old versions keep both.
 * @throws Error when rows are still there after several attempts.
 */
export async function purgePassages(table: PassageTable): Promise<void> {
  for (let attempt = 0; attempt < passageIndexLimits.purgeAttemptsMax; attempt += 1) {
    if ((await table.countDeletionFiles()) > 0) await startNewFragment(table);
    await table.rebuildIndexes();
    await table.optimize(inAnHour());
    if ((await table.countDeletionFiles()) === 0) return;
  }
  throw new Error('deleted passages could not be removed from the files of the index');
}

/**
 * A file with few deleted rows is rewritten only together with a second one. Writing one row again, unchanged, makes
 * that second file.
 */
async function startNewFragment(table: PassageTable): Promise<void> {
  const [passageId] = await table.distinct('passage_id', { filter: everyRow, limit: 1 });
  if (passageId === undefined) return;
  const row: FilterExpression = { operator: 'eq', column: 'passage_id', value: passageId };
  const [source] = await table.distinct('source', { filter: row, limit: 1 });
  if (source !== undefined) await table.update(row, { source });
}

/** Also versions that the tidying itself makes must go, and these are younger than any time measured before it. */
function inAnHour(): Date {
  return new Date(Date.now() + 3_600_000);
}
