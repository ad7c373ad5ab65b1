import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RecordChange, RunnerRecord } from '../record/schema.ts'

type Listed = { id?: string; at?: string; date?: string; from?: string }

const isNamed = (one: Listed, id: string): boolean => [one.id, one.at, one.date, one.from].includes(id)

/** One part of the record as it was before a change: the fields put back, what was new taken out, what was taken out put back. */
function undone(list: readonly Listed[], id: string, { before }: RecordChange): Listed[] {
  if (before === null || before === undefined) return list.filter((one) => !isNamed(one, id))
  return list.some((one) => isNamed(one, id))
    ? list.map((one) => (isNamed(one, id) ? { ...one, ...before } : one))
    : [...list, { id, ...before } as Listed]
}

/**
 * The record as it stood before what was changed after a moment (`changes` of record.md), the newest undone first. A change of
 * something that is no list of the record is passed over.
 */
export function beforeChanges(record: RunnerRecord, since: Instant): RunnerRecord {
  const changes = (record.changes ?? [])
    .filter(({ at }) => compareInstants(at, since) > 0)
    .sort((a, b) => compareInstants(b.at, a.at))
  let earlier: RunnerRecord = record
  for (const change of changes) {
    const [part = '', ...rest] = change.what.split('/')
    const list = earlier[part as keyof RunnerRecord]
    if (Array.isArray(list)) earlier = { ...earlier, [part]: undone(list as Listed[], rest.join('/'), change) }
  }
  return earlier
}
