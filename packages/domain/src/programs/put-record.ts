import type { Collection } from './change.ts'
import type { Program } from './schema.ts'

/** The program with one record put in place: new, or instead of the one with its id. */
export const putRecord = <C extends Collection>(
  program: Program,
  name: C,
  record: Program[C][string] & { id: string },
): Program => ({
  ...program,
  [name]: { ...program[name], [record.id]: record },
})

/** The program without these records. */
export const withoutRecords = (program: Program, name: Collection, ids: Iterable<string>): Program => {
  const records: Record<string, unknown> = { ...program[name] }
  for (const id of ids) delete records[id]
  return { ...program, [name]: records }
}
