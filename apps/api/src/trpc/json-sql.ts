// Parts of statements that answer with one value of JSON: `$1` is the practice, `$2` the runner.

/** A moment as it travels: ISO 8601 in UTC, with milliseconds. */
export const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Rows of a selection as one list. */
export const list = (selection: string): string => `(SELECT coalesce(json_agg(x), '[]') FROM (${selection}) x)`

/** The one row of a selection, or null. */
export const one = (selection: string): string => `(SELECT row_to_json(x) FROM (${selection}) x)`

/** Of this runner. Every index that is used leads with these two. */
export const own = (table: string): string => `${table}."practiceId" = $1::uuid AND ${table}."runnerId" = $2::uuid`

/** Of this parent row, past a key that carries the practice. */
export const of = (child: string, column: string, parent: string): string =>
  `${child}."practiceId" = ${parent}."practiceId" AND ${child}."${column}" = ${parent}.id`
