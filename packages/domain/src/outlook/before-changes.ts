import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RecordChange, RunnerRecord } from '../record/schema.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * What of a record changes while a session is planned, by its part: what names one of it, what one cannot be without, and the states
 * that it can be in. Whatever else was stored has its moment, and what came after one is not known at it anyway.
 */
const PARTS = {
  races: {
    name: 'id',
    needs: ['date', 'distanceKm', 'priority', 'status'],
    states: ['planned', 'done', 'dns', 'dnf', 'cancelled'],
  },
  runs: { name: 'id', needs: ['start', 'type'], states: [] },
  keyRuns: {
    name: 'id',
    needs: ['start', 'minutes', 'kind', 'status'],
    states: ['planned', 'done', 'skipped', 'cancelled'],
  },
  sessions: { name: 'id', needs: ['start', 'minutes', 'status'], states: ['done', 'cancelled'] },
  plannedSessions: { name: 'id', needs: ['start', 'minutes'], states: [] },
  phases: { name: 'from', needs: ['from', 'phase'], states: [] },
} as const satisfies Partial<
  Record<keyof RunnerRecord, { name: string; needs: readonly string[]; states: readonly string[] }>
>

type PartName = keyof typeof PARTS

const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name)

/** The fields of before; a state that such a thing cannot be in says nothing. */
const saidBefore = (part: PartName, before: Fields): Fields => {
  const { status, ...rest } = before
  const states: readonly unknown[] = PARTS[part].states
  return states.includes(status) ? before : rest
}

/**
 * One part of the record as it was before a change: the fields put back, what was new taken out, what was taken out put back as far
 * as enough of it is told.
 */
function undone(part: PartName, list: readonly Fields[], id: string, { before }: RecordChange): Fields[] {
  const { name, needs } = PARTS[part]
  const isNamed = (one: Fields): boolean => one[name] === id
  if (before === null || before === undefined) return list.filter((one) => !isNamed(one))
  const said = saidBefore(part, before)
  if (list.some(isNamed)) return list.map((one) => (isNamed(one) ? { ...one, ...said } : one))
  const whole = { [name]: id, ...said }
  return needs.every((field) => Object.hasOwn(whole, field)) ? [...list, whole] : [...list]
}

/**
 * The record as it stood before what was changed after a moment (`changes` of record.md), the newest undone first. A change of
 * something that a plan does not stand on is passed over.
 */
export function beforeChanges(record: RunnerRecord, since: Instant): RunnerRecord {
  const changes = (record.changes ?? [])
    .filter(({ at }) => compareInstants(at, since) > 0)
    .sort((a, b) => compareInstants(b.at, a.at))
  let earlier: RunnerRecord = record
  for (const change of changes) {
    const [part = '', ...rest] = change.what.split('/')
    if (isPart(part)) earlier = { ...earlier, [part]: undone(part, earlier[part] ?? [], rest.join('/'), change) }
  }
  return earlier
}
