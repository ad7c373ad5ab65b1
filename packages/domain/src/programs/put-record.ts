import type { Collection } from './change.ts'
import type { Program } from './schema.ts'

/** The program with one record put in place: new, or instead of the one with its id. */
export const putRecord = <C extends Collection>(
  program: Program,
  name: C,
  record: Program[C][string] & { id: string },
): Program => ({ ...program, [name]: { ...program[name], [record.id]: record } })

/** The program without these records; the very same program when it has none of them. */
export const withoutRecords = (program: Program, name: Collection, ids: readonly string[]): Program => {
  const there = ids.filter((id) => id in program[name])
  if (there.length === 0) return program
  const records: Record<string, unknown> = { ...program[name] }
  for (const id of there) delete records[id]
  return { ...program, [name]: records }
}
