import type { Day } from '@strideloom/domain/calendar/day.ts'
import { copyItems } from '@strideloom/domain/programs/copy-items.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import type { ItemRef } from './day-chips.ts'
import type { Guard } from './guard.ts'

/** What copying would do, before it is done. */
export type CopyOutlook = {
  days: number
  sessions: number
  exercises: number
  /** Changes of load that are new, or go on. */
  loads: number
  /** Copied sessions that the guard would ask about; null while it is not there. */
  asked: number | null
}

/** Looks ahead: what is new on which days, and what the guard would say to it. Nothing is kept. */
export const copyOutlook = (
  program: Program,
  items: readonly ItemRef[],
  shifts: readonly number[],
  today: Day,
  guard: Guard | null,
): CopyOutlook => {
  let made = 0
  const after = copyItems(program, items, shifts, { today, newId: () => `copy ${++made}` })
  const sessions = Object.values(after.sessions).filter(({ id }) => !(id in program.sessions))
  const workouts = Object.values(after.workouts).filter((one) => program.workouts[one.id] !== one)
  const loads = Object.values(after.loadChanges).filter((one) => program.loadChanges[one.id] !== one)
  const exercises = workouts.reduce(
    (sum, { id, items: now }) => sum + now.length - (program.workouts[id]?.items.length ?? 0),
    0,
  )
  const judge = guard?.judgeIn(after)
  return {
    days: new Set([...[...sessions, ...workouts].map(({ day }) => day), ...loads.map(({ fromDay }) => fromDay)]).size,
    sessions: sessions.length,
    exercises,
    loads: loads.length,
    asked: judge ? sessions.filter((one) => stillAsked(judge(one).plan, null) !== null).length : null,
  }
}

const count = (number: number, one: string, many: string) => (number === 1 ? `1 ${one}` : `${number} ${many}`)

const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`

/** "Adds 3 sessions and 12 exercises on 4 days. The guard asks about 2 of them first." */
export const outlookWords = ({ days, sessions, exercises, loads, asked }: CopyOutlook): string => {
  const what = [
    sessions > 0 && count(sessions, 'session', 'sessions'),
    exercises > 0 && count(exercises, 'exercise', 'exercises'),
    loads > 0 && count(loads, 'change of load', 'changes of load'),
  ].filter((one) => one !== false)
  if (what.length === 0) return 'Nothing new: it stands there already, or no day is open.'
  const adds = `Adds ${listed(what)} on ${count(days, 'day', 'days')}.`
  if (!asked) return adds
  return sessions === 1
    ? `${adds} The guard asks about the session first.`
    : `${adds} The guard asks about ${asked === sessions ? 'each session' : `${asked} of the sessions`} first.`
}
