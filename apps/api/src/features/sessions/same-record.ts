import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import type { SessionRow } from './session-rows.ts'

/** A moment is the same moment however it is written. */
const moment = (instant: string): number => new Date(instant).getTime()

const byId = <T extends { id: string }>(all: readonly T[]): T[] => [...all].sort((a, b) => (a.id < b.id ? -1 : 1))

/** The record that a stored session holds; null when nothing was recorded yet. */
export const recordIn = (row: SessionRow): SessionRecord | null => {
  if (row.doneAt === null || row.doneMinutes === null || row.recordedAt === null) return null
  const { id, doneAt, doneMinutes, intent, handsOn, guarded, stiffnessBefore, cupMarksAgreed } = row
  const { restricted, changed, needsAttention, privateNote, doneWorks: works, homework } = row
  const own = { id, doneAt, doneMinutes, intent, handsOn, guarded, stiffnessBefore, cupMarksAgreed }
  const retests = row.retests.map(({ tester: _, ...retest }) => retest)
  const decisions = row.decisions.map(
    ({ sessionId: _, day: __, revision: ___, outcome: ____, ...decision }) => decision,
  )
  return { ...own, works, retests, homework, decisions, restricted, changed, needsAttention, privateNote }
}

const text = (value: unknown): string => JSON.stringify(value, (_, inner) => (isPlain(inner) ? sorted(inner) : inner))
const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const sorted = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Absent and null both say: as shipped. */
const withVersion = <Part extends { own?: unknown }>({ own = null, ...part }: Part) => ({ ...part, own })

/** True when two records say the same: the same write, sent again. Measures have no order of their own. */
export const isSameRecord = (one: SessionRecord, other: SessionRecord): boolean => {
  const plain = (record: SessionRecord) =>
    text({
      ...record,
      doneAt: moment(record.doneAt),
      works: record.works.map(withVersion),
      retests: byId(record.retests).map(withVersion),
    })
  return plain(one) === plain(other)
}

/** True when hands did the same at the same time: what the guard looks at. */
export const isSameHands = (one: SessionRecord, other: SessionRecord): boolean => {
  const hands = ({ doneAt, doneMinutes, intent, handsOn, works }: SessionRecord) =>
    text({
      doneAt: moment(doneAt),
      doneMinutes,
      intent,
      handsOn,
      works: works.map(({ technique, own, region, side, pressure, minutes }) => [
        technique,
        own ?? null,
        region,
        side,
        pressure,
        minutes,
      ]),
    })
  return hands(one) === hands(other)
}

/** The fields that a saving changed, by their names: the audit tells what, not the words themselves. */
export const changedParts = (before: SessionRecord | null, after: SessionRecord): string[] =>
  (Object.keys(after) as (keyof SessionRecord)[]).filter(
    (key) => key !== 'id' && (before === null || text(before[key]) !== text(after[key])),
  )
