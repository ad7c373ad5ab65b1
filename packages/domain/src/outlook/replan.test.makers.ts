import { addDays, type Day, dayNumber } from '../calendar/day.ts'
import { instantOf } from '../calendar/instant.ts'
import { SHIPPED_TECHNIQUES } from '../library/practice-techniques.ts'
import { laidAroundNow, type RaceNow } from '../programs/laid-around.ts'
import { layBack } from '../programs/lay-back.ts'
import { newProgram } from '../programs/new-program.ts'
import { prescribe } from '../programs/prescribe.ts'
import { contextOn, counter, exerciseWith, MONDAY } from '../programs/programs.test.makers.ts'
import { putRecord } from '../programs/put-record.ts'
import { raceChanges } from '../programs/race-changes.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordRace, RunnerRecord } from '../record/schema.ts'
import { judgingAmong } from './judge-among.ts'
import { keyRunOn, runnerWith, ZONE } from './place-sessions.test.makers.ts'
import { spacedRuns } from './place-strength.ts'
import { placeRaces } from './placed-races.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { racesAsLaid } from './races-as-laid.ts'
import type { ReplanGround, replan } from './replan.ts'

export const GOAL = '00000000-0000-7000-8000-a00000000001'
export const TUNE_UP = '00000000-0000-7000-8000-a00000000002'

export const raceOf = (id: string, day: Day, more: Partial<RaceNow> = {}): RaceNow => ({
  id,
  name: id === GOAL ? 'Saltsjö Half' : 'Lucia 10 km',
  day,
  distanceKm: id === GOAL ? 21.1 : 10,
  priority: id === GOAL ? 'A' : 'B',
  status: 'planned',
  ...more,
})

/** A race that is written down by its day is on the Sunday of a week from Monday on, the first one 1. */
export const sunday = (week: number): Day => addDays(MONDAY, 7 * week - 1)

/** Weeks laid back from the goal, with squats on two weekdays and a stretch on every day, and what the plan is laid around. */
export const planFor = (
  weeks: number,
  {
    races,
    sessions = [],
    squats = [2, 5],
  }: { races: readonly RaceNow[]; sessions?: readonly PlannedSession[]; squats?: number[] },
): Program => {
  const context = contextOn(MONDAY, counter())
  const goal = races.find(({ id }) => id === GOAL)
  const [first, ...others] = layBack(goal?.day ?? sunday(weeks), 'half', weeks).map((phase) => ({
    ...phase,
    id: context.newId(),
    purpose: '',
  }))
  if (!first) throw new Error('no week')
  const skeleton = others.reduce(
    (some, block) => putRecord(some, 'blocks', block),
    newProgram('To the race', first, GOAL),
  )
  const exercises = [exerciseWith('back-squat', squats), exerciseWith('calf-stretch-bent', [1, 2, 3, 4, 5, 6, 7])]
  const filled = exercises.reduce(
    (some, one) => prescribe(some, { ...one, id: context.newId(), pairingId: null }, context),
    skeleton,
  )
  return {
    ...filled,
    sessions: Object.fromEntries(sessions.map((one) => [one.id, one])),
    laidAround: laidAroundNow(races, GOAL),
  }
}

const inRecord = ({ id, day, distanceKm, priority, status }: RaceNow): RecordRace => ({
  id,
  date: day,
  startTime: '10:00',
  distanceKm,
  priority,
  status,
  finish: null,
})

/** Everything that planning again needs, on a day of the plan, with key runs on two weekdays. */
export const replanOf = (
  program: Program,
  races: readonly RaceNow[],
  { today = MONDAY, keys = [1, 6], parts = { phases: true, sessions: true, strength: true }, newId = counter() } = {},
): ReplanGround => {
  const offsets = Array.from({ length: 30 }, (_, week) => keys.map((day) => 7 * week + day)).flat()
  const ahead = offsets.filter((offset) => addDays(MONDAY, offset) >= today)
  const record: RunnerRecord = runnerWith({
    keyRuns: ahead.map((offset) => keyRunOn(offset, offset % 7 === 6 ? 'long' : 'quality')),
    races: races.map(inRecord),
  })
  const was = { ...record, races: racesAsLaid(record.races ?? [], raceChanges(program, races, today)) }
  const judgeIn = (of: RunnerRecord) =>
    judgingAmong({
      record: of,
      programId: '00000000-0000-7000-8000-000000000001',
      today,
      now: instantOf(today, '06:00', ZONE),
      rules: SHIPPED_RULES,
    }).judgeIn
  const runsOf = (of: RunnerRecord) => spacedRuns(of.keyRuns ?? [], placeRaces(of.races, ZONE))
  return {
    program,
    races,
    judgeIn: judgeIn(record),
    runs: runsOf(record),
    before: { judgeIn: judgeIn(was), runs: runsOf(was) },
    context: contextOn(today, newId),
    thresholds: SHIPPED_THRESHOLDS,
    timeZone: ZONE,
    availability: () => 'free',
    lastHeld: addDays(MONDAY, -20),
    techniques: SHIPPED_TECHNIQUES,
    parts,
  }
}

/** New ids, but never one of a plan that is there. */
export const otherIds = () => {
  const next = counter()
  return () => next().replace('-7000-', '-7eee-')
}

/** The same, told in a line each: "2027-01-04 from 2027-01-08". */
export const movesOf = ({ sessions: { placed } }: ReturnType<typeof replan>, before: Program): string[] =>
  placed.map(({ wanted: { session }, chosen }) =>
    chosen
      ? `${dayNumber(chosen.session.day) - dayNumber(MONDAY)} from ${dayNumber(before.sessions[session.id]?.day ?? '') - dayNumber(MONDAY)}`
      : `${session.id} left out`,
  )
