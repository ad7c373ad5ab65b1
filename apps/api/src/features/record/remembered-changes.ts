import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant, instantOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { phasesOf } from '@strideloom/domain/programs/draft-in-record.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import type { RecordChange, RecordKeyRun } from '@strideloom/domain/record/schema.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import type { Race, UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { ASSUMED_KEY_RUN_TIME } from '../outlook/record-from-rows.ts'

/** What the database remembers of what was changed since a moment. */
export type Remembered = {
  /** Races that were entered since, also those that were taken out again. */
  racesAdded: { id: string; at: Instant }[]
  /** Entries of the audit on races and key runs, as they were written. */
  entries: { action: string; at: Instant; rowId: string; detail: Record<string, unknown> }[]
  /** Every habit that there is, ended ones too. */
  usualKeyRuns: UsualKeyRun[]
  /** Key runs that were said to be skipped, with the last word on them. */
  skipped: { day: Day; usualKeyRunId: string; at: Instant }[]
  /** Versions that were published since, and the one before the first of them, by program and number. */
  versions: { programId: string; number: number; at: Instant; isSince: boolean; blocks: Record<string, Block> }[]
}

type Fields = NonNullable<RecordChange['before']>

/** The fields of a race that a record has, of those that an edit changed. */
const raceFields = (race: Partial<Race>): Fields => ({
  ...(race.day !== undefined && { date: race.day }),
  ...(race.startTime !== undefined && { startTime: race.startTime }),
  ...(race.distanceKm !== undefined && { distanceKm: race.distanceKm }),
  ...(race.priority !== undefined && { priority: race.priority }),
  ...(race.status !== undefined && { status: race.status }),
})

const raceChanges = ({ racesAdded, entries }: Remembered): RecordChange[] => [
  ...racesAdded.map(({ id, at }) => ({ at, what: `races/${id}`, before: null })),
  ...entries.flatMap(({ action, at, rowId, detail }): RecordChange[] => {
    const what = `races/${rowId}`
    const before = raceFields((detail.before ?? {}) as Partial<Race>)
    if (action === 'race retired') return [{ at, what, before, after: null }]
    if (action === 'race taken back') return [{ at, what, before: null, after: before }]
    // A name alone is nothing that anything is concluded from.
    if (action !== 'race changed' || Object.keys(before).length === 0) return []
    return [{ at, what, before, after: raceFields((detail.after ?? {}) as Partial<Race>) }]
  }),
]

type Window = { from: Day; to: Day; timeZone: TimeZone }

/** Every day of a habit in a window, as something that came or went. */
const daysOf = (
  run: UsualKeyRun,
  days: { from: Day; to: Day },
  { at, isNew }: { at: Instant; isNew: boolean },
  { from, to, timeZone }: Window,
): RecordChange[] =>
  keyRunsBetween([run], days.from > from ? days.from : from, days.to < to ? days.to : to).map(
    ({ usualKeyRunId, day, startTime, minutes, kind, effort }) => {
      const fields: Fields = {
        start: instantOf(day, startTime ?? ASSUMED_KEY_RUN_TIME, timeZone),
        minutes,
        kind,
        effort,
        status: 'planned' satisfies RecordKeyRun['status'],
      }
      const what = `keyRuns/${usualKeyRunId}/${day}`
      return isNew ? { at, what, before: null, after: fields } : { at, what, before: fields, after: null }
    },
  )

const keyRunChanges = ({ entries, usualKeyRuns, skipped }: Remembered, window: Window): RecordChange[] => {
  const { from, to } = window
  const whole = { from, to }
  const known = new Map(usualKeyRuns.map((run) => [run.id, run]))
  return [
    ...entries.flatMap(({ action, at, rowId, detail }): RecordChange[] => {
      if (action === 'key run added' || action === 'key run changed') {
        const [old, added] = [detail.before as UsualKeyRun | undefined, detail.after as UsualKeyRun]
        return [
          ...(old ? daysOf(old, { from: added.fromDay, to }, { at, isNew: false }, window) : []),
          ...daysOf(added, whole, { at, isNew: true }, window),
        ]
      }
      const run = known.get(rowId)
      if (!run || (action !== 'key run ended' && action !== 'key run taken up again')) return []
      // Between the earlier last day and the later one it came or went.
      const [before, after] = [(detail.before as Day | null) ?? null, (detail.after as Day | null) ?? null]
      const isNew = after === null || (before !== null && after > before)
      const [first, last] = isNew ? [before, after] : [after, before]
      const span = { from: first === null ? from : addDays(first, 1), to: last ?? to }
      return daysOf({ ...run, untilDay: null }, span, { at, isNew }, window)
    }),
    ...skipped.map(({ day, usualKeyRunId, at }) => ({
      at,
      what: `keyRuns/${usualKeyRunId}/${day}`,
      before: { status: 'planned' },
      after: { status: 'skipped' },
    })),
  ]
}

/** What a version made of the phases of the one before. */
const phaseChanges = ({ versions }: Remembered): RecordChange[] =>
  versions.flatMap((version) => {
    if (!version.isSince) return []
    const { programId, number, at } = version
    const earlier = versions.find((one) => one.programId === programId && one.number === number - 1)
    const [was, is] = [earlier ?? { blocks: {} }, version].map(
      (one) => new Map(phasesOf(one).map(({ from, to, phase }) => [from, { from, to: to ?? from, phase }])),
    )
    return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((from): RecordChange[] => {
      const [before, after] = [was?.get(from) ?? null, is?.get(from) ?? null]
      return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ at, what: `phases/${from}`, before, after }]
    })
  })

/**
 * What was changed since a moment, as a record tells it (`changes` of record.md): moved, new and withdrawn races, key runs that came,
 * went, were altered or skipped, and phases that were published anew. In the order of their moments.
 * @param to the last day that key runs are told for
 */
export const changesFrom = (
  remembered: Remembered,
  { since, to, timeZone }: { since: Instant; to: Day; timeZone: TimeZone },
): RecordChange[] => {
  const window = { from: dayOf(since, timeZone), to, timeZone }
  // Of one moment the later stands first: whoever undoes them goes from the newest on.
  return [...raceChanges(remembered), ...keyRunChanges(remembered, window), ...phaseChanges(remembered)]
    .reverse()
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
