import { filterColumns, type FilterColumn } from './passage-schema.ts';

type Scalar = string | number | boolean;

/** A condition on rows as data. It becomes SQL only in `toSql`: nothing that a caller sends is ever part of a statement. */
export type FilterExpression =
  | { operator: 'eq' | 'gte' | 'lte'; column: FilterColumn; value: Scalar }
  | { operator: 'in'; column: FilterColumn; values: Scalar[] }
  | { operator: 'arrayHas'; column: FilterColumn; value: string }
  | { operator: 'arrayHasAny'; column: FilterColumn; values: string[] }
  | { operator: 'isNull'; column: FilterColumn }
  | { operator: 'and' | 'or'; operands: FilterExpression[] }
  | { operator: 'not'; operand: FilterExpression };

const comparisons = { eq: '=', gte: '>=', lte: '<=' } as const;

/**
 * The expression in LanceDB's SQL. No operands: `and` is true, `or` is false. No values: false.
 * @throws UnsafeLiteralError for a text with NUL or half a surrogate pair, and for a number that is not finite.
 */
export function toSql(expression: FilterExpression): string {
  switch (expression.operator) {
    case 'eq':
    case 'gte':
    case 'lte':
      return `${identifier(expression.column)} ${comparisons[expression.operator]} ${literal(expression.value)}`;
    case 'in':
      return orFalse(expression.values, `${identifier(expression.column)} IN (${literals(expression.values)})`);
    case 'arrayHas':
      return `array_has(${identifier(expression.column)}, ${literal(expression.value)})`;
    case 'arrayHasAny': {
      const wanted = `make_array(${literals(expression.values)})`;
      return orFalse(expression.values, `array_has_any(${identifier(expression.column)}, ${wanted})`);
    }
    case 'isNull':
      return `${identifier(expression.column)} IS NULL`;
    case 'and':
      return expression.operands.map((operand) => `(${toSql(operand)})`).join(' AND ') || 'true';
    case 'or':
      return expression.operands.map((operand) => `(${toSql(operand)})`).join(' OR ') || 'false';
    case 'not':
      return `NOT (${toSql(expression.operand)})`;
  }
}

/** A value as SQL, for `SET` clauses: null and lists as well. @throws UnsafeLiteralError */
export function toSqlValue(value: Scalar | null | string[]): string {
  if (value === null) return 'NULL';
  return Array.isArray(value) ? `make_array(${literals(value)})` : literal(value);
}

/** A value that cannot be written as a literal without a doubt about how it is read. */
export class UnsafeLiteralError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnsafeLiteralError';
  }
}

function identifier(column: FilterColumn): string {
  if (!filterColumns.includes(column)) throw new UnsafeLiteralError('not a column that filters may use');
  return column;
}

function literals(values: Scalar[]): string {
  return values.map(literal).join(', ');
}

function literal(value: Scalar): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberLiteral(value);
  assertStorable(value);
  return `'${value.replaceAll("'", "''")}'`;
}

function numberLiteral(value: number): string {
  if (!Number.isFinite(value)) throw new UnsafeLiteralError('not a finite number');
  return String(value);
}

/** Half a surrogate pair would be stored as U+FFFD and then equal other texts; NUL ends a text for some readers of SQL. */
export function assertStorable(value: string): void {
  if (value.includes('\0')) throw new UnsafeLiteralError('a text with NUL');
  if (!value.isWellFormed()) throw new UnsafeLiteralError('a text with half a surrogate pair');
}

function orFalse(values: Scalar[], sql: string): string {
  return values.length === 0 ? 'false' : sql;
}
