import type { Tx } from '@strideloom/db/client.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'
import { RECORD_TABLES } from './record-tables.ts'

/** A column whose value is the id of a row of another table. */
export type Reference = { table: string; column: string; target: string }

/** The references of a record's tables as the database itself knows them. */
export const referencesOf = (tx: Tx): Promise<Reference[]> =>
  tx.$queryRaw<Reference[]>`
    SELECT t.relname AS "table", a.attname AS "column", f.relname AS target
    FROM pg_constraint c
    JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_class f ON f.oid = c.confrelid
    CROSS JOIN unnest(c.conkey) AS k(number)
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
    WHERE c.contype = 'f' AND t.relname = ANY(${RECORD_TABLES.map(({ table }) => table)}) AND a.attname <> 'practiceId'
    ORDER BY 1, 2`

/**
 * What a record names beside itself, as sentences: a row may only point at rows of its own file and at the people that the
 * file lists. Otherwise a file could tie itself to another runner of the practice that takes it.
 */
export const strayReferences = ({ rows, people }: Transfer, references: readonly Reference[]): string[] => {
  const ids = new Map(
    Object.entries(rows).map(([table, list]) => [
      table,
      new Set(list.flatMap(({ id }) => (id === undefined ? [] : [id]))),
    ]),
  )
  ids.set('Member', new Set(people.map(({ id }) => id)))
  return references
    .filter(({ target }) => target !== 'User')
    .flatMap(({ table, column, target }) =>
      (rows[table] ?? []).flatMap((row, index) => {
        const value = row[column] ?? null
        return value === null || ids.get(target)?.has(value)
          ? []
          : [`strideloom.transfer.rows.${table}[${index}].${column}: no ${target} with this id is in the file.`]
      }),
    )
}
