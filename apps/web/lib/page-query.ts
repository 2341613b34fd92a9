export type QueryValue = string | string[] | undefined;

/** What Next passes to a page of its address's query. */
export interface PageQuery {
  searchParams: Promise<Record<string, QueryValue>>;
}

/** A parameter that is given twice counts once. */
export function firstOf(value: QueryValue): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

/** A whole number of at least 0, or null. */
export function naturalOf(value: QueryValue): number | null {
  const text = firstOf(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
