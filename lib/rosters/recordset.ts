/**
 * Rows as one JSON parameter for `jsonb_to_recordset`, so that a statement takes any number of them. Half a surrogate
 * pair, which a broken file may hold, is replaced: PostgreSQL refuses it.
 */
export function asRecordset(rows: readonly Record<string, string | number | null>[]): string {
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  )
}
