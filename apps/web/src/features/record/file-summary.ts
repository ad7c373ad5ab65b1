import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { leftOutOf } from '@strideloom/domain/record/left-out.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Transfer } from '@strideloom/domain/record/transfer.ts'

/** What is looked at before it is brought in. */
export type FileSummary = {
  /** Null: the file names nobody, and the name has to be written. */
  name: string | null
  birthDate: string | null
  /** Where an export of ours comes from; null for another program’s document. */
  from: { practice: string; exportedAt: string } | null
  /** How many of each, in the words of the screen. */
  counts: { what: string; many: string; count: number }[]
  /** First and last day with a run or a check-in, null without. */
  days: { from: string; to: string } | null
  /** What the file cannot say, in sentences; empty for an export of ours. */
  leftOut: string[]
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const span = (days: readonly string[]): FileSummary['days'] => {
  const sorted = [...days].sort()
  const [from, to] = [sorted[0], sorted.at(-1)]
  return from !== undefined && to !== undefined ? { from, to } : null
}

/** An export of ours, by its rows. */
export const summaryOfRows = ({ rows, practice, exportedAt }: Transfer): FileSummary => {
  const [runner] = rows.Runner ?? []
  const held = (rows.Session ?? []).filter(({ status }) => status === 'done' || status === 'signed')
  return {
    name: text(runner?.name) ?? 'A runner without a name',
    birthDate: text(runner?.birthDate),
    from: { practice, exportedAt },
    counts: [
      { what: 'run', many: 'runs', count: rows.Run?.length ?? 0 },
      { what: 'check-in', many: 'check-ins', count: rows.CheckIn?.length ?? 0 },
      { what: 'session held', many: 'sessions held', count: held.length },
      { what: 'test value', many: 'test values', count: rows.Measurement?.length ?? 0 },
      { what: 'finding', many: 'findings', count: rows.Finding?.length ?? 0 },
      { what: 'program', many: 'programs', count: rows.Program?.length ?? 0 },
      { what: 'answered exercise', many: 'answered exercises', count: rows.Log?.length ?? 0 },
    ],
    days: span([...(rows.Run ?? []), ...(rows.CheckIn ?? [])].flatMap(({ day }) => text(day) ?? [])),
    leftOut: [],
  }
}

/** A document of another program, by what it says. */
export const summaryOfDocument = (record: RunnerRecord): FileSummary => {
  const { runner, runs = [], checkIns = [], sessions = [], plannedSessions = [], assessments = [], logs = [] } = record
  return {
    name: null,
    birthDate: runner.birthDate ?? null,
    from: null,
    counts: [
      { what: 'run', many: 'runs', count: runs.length },
      { what: 'check-in', many: 'check-ins', count: checkIns.length },
      {
        what: 'session held',
        many: 'sessions held',
        count: sessions.filter(({ status }) => status === 'done').length,
      },
      { what: 'session to come', many: 'sessions to come', count: plannedSessions.length },
      { what: 'test value', many: 'test values', count: assessments.length },
      { what: 'race', many: 'races', count: record.races?.length ?? 0 },
      { what: 'answered workout', many: 'answered workouts', count: logs.length },
    ],
    days: span(
      [...runs.map(({ start }) => start), ...checkIns.map(({ at }) => at)].map((at) => dayOf(at, runner.timeZone)),
    ),
    leftOut: leftOutOf(record),
  }
}
