import { dayOf, epochMilliseconds, instantFromMilliseconds } from '../calendar/instant.ts'
import type { RunnerRecord } from './schema.ts'

/** What a document calls by ids of its own. A workout, a session and a planned session may each be called the same. */
export type NamedKind = 'race' | 'run' | 'keyRun' | 'session' | 'workout'

/** The id here of what a document calls by a name: always the same for the same name. */
export type IdHere = (kind: NamedKind, id: string) => string

const MOMENTS = new Set([
  'at',
  'start',
  'finish',
  'answeredAt',
  'approvedAt',
  'loggedAt',
  'declaredAt',
  'snapshotTakenAt',
  'editedAt',
])

/** The same moments as they are written here: in UTC, with milliseconds. */
const inUtc = <Value>(value: Value, name = ''): Value => {
  if (Array.isArray(value)) return value.map((one) => inUtc(one)) as Value
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inUtc(one, key)])) as Value
  return typeof value === 'string' && MOMENTS.has(name)
    ? (instantFromMilliseconds(epochMilliseconds(value)) as Value)
    : value
}

/** Ids that stand twice in one part of a document, as sentences: nothing could tell the two apart. */
export const idsTwice = (record: RunnerRecord): string[] =>
  (['races', 'runs', 'keyRuns', 'sessions', 'plannedSessions'] as const).flatMap((part) => {
    const seen = new Set<string>()
    return (record[part] ?? []).flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id)
        return []
      }
      return [`${part}[${index}].id: “${id}” is another one’s id already.`]
    })
  })

const CHANGED: Readonly<Record<string, NamedKind>> = {
  races: 'race',
  runs: 'run',
  keyRuns: 'keyRun',
  sessions: 'session',
  plannedSessions: 'session',
}

/** A document of another program with the ids that its parts have here. What it says otherwise stays as it is. */
export const takenOver = (foreign: RunnerRecord, idHere: IdHere): RunnerRecord => {
  const record = inUtc(foreign)
  const { timeZone } = record.runner
  const keyRunIds = new Map(
    record.keyRuns?.map(({ id, start }) => [id, `${idHere('keyRun', id)}/${dayOf(start, timeZone)}`]),
  )
  const named = <One extends { id: string }>(kind: NamedKind, list: readonly One[] | undefined) =>
    list?.map((one) => ({ ...one, id: kind === 'keyRun' ? (keyRunIds.get(one.id) ?? one.id) : idHere(kind, one.id) }))
  const workouts = <One extends { id: string }>(list: readonly One[]) => named('workout', list) ?? []
  const whatHere = (what: string): string => {
    const [part = '', ...rest] = what.split('/')
    const [kind, id] = [CHANGED[part], rest.join('/')]
    if (kind === undefined || id === '') return what
    return `${part}/${kind === 'keyRun' ? (keyRunIds.get(id) ?? id) : idHere(kind, id)}`
  }
  return {
    ...record,
    ...(record.races && { races: named('race', record.races) }),
    ...(record.runs && { runs: named('run', record.runs) }),
    ...(record.keyRuns && { keyRuns: named('keyRun', record.keyRuns) }),
    ...(record.sessions && { sessions: named('session', record.sessions) }),
    ...(record.plannedSessions && { plannedSessions: named('session', record.plannedSessions) }),
    ...(record.prescriptions && {
      prescriptions: record.prescriptions.map((week) => ({
        ...week,
        snapshot: { ...week.snapshot, sessions: workouts(week.snapshot.sessions) },
      })),
    }),
    ...(record.livePlan?.sessions && {
      livePlan: { ...record.livePlan, sessions: workouts(record.livePlan.sessions) },
    }),
    ...(record.logs && {
      logs: record.logs.map((log) => ({ ...log, session: idHere('workout', log.session) })),
    }),
    ...(record.excuses && {
      excuses: record.excuses.map((excuse) => ({ ...excuse, session: idHere('workout', excuse.session) })),
    }),
    ...(record.changes && {
      changes: record.changes.map((change) => ({ ...change, what: whatHere(change.what) })),
    }),
  }
}
