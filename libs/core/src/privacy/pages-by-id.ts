import type { IdPage } from '../shared/id-page.ts';
import { privacyLimits } from './privacy.limits.ts';

/** Every row of a list that goes in order of id, one page in memory at a time. */
export async function* pagesById<Row>(
  read: (page: IdPage) => Promise<Row[]>,
  idOf: (row: Row) => string,
): AsyncGenerator<Row> {
  const limit = privacyLimits.rowsPerPage;
  for (let after: string | null = null; ;) {
    const rows: Row[] = await read({ after, limit });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = idOf(last);
  }
}
