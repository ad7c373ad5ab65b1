import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { madeOnce } from '@strideloom/domain/made-once.ts'
import { type JudgedAmong, judgingAmong } from '@strideloom/domain/outlook/judge-among.ts'
import { knownExercises } from '@strideloom/domain/outlook/known-exercises.ts'
import { spacedRuns } from '@strideloom/domain/outlook/place-strength.ts'
import { placeRaces } from '@strideloom/domain/outlook/placed-races.ts'
import type { PracticeRules } from '@strideloom/domain/outlook/practice-rules.ts'
import { racesAsLaid } from '@strideloom/domain/outlook/races-as-laid.ts'
import { workoutMarks } from '@strideloom/domain/outlook/workout-marks.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { adherence4w } from '@strideloom/domain/progress/adherence-at.ts'
import { isHandsOnDone } from '@strideloom/domain/progress/treated-places.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts, RaceAhead, RaceBehind } from '@strideloom/domain/timing/facts.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { whileSame } from '@strideloom/domain/while-same.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { Guard, Judge, Judged } from './guard.ts'
import { type Approved, isAsPublished, looksOf } from './looks.ts'

/** What the guard stands on: the record as the server told it, and the moment of it. */
export type GuardGround = {
  record: RunnerRecord
  programId: string
  today: Day
  now: Instant
  /** The practice's own. */
  rules: PracticeRules
  approved: Approved
  /** The record knows races and key runs by their ids. */
  raceNames: ReadonlyMap<string, string>
  keyRunNames: ReadonlyMap<string, string>
  /** What is told of days away; absent: nothing. */
  spans?: readonly AvailabilityTold[]
}

/** Minutes of the session that a day's ceiling is meant for while nothing is in the hand. Ours: the usual slot. */
const USUAL_MINUTES = 50

/** A session that nobody has planned, to ask a day for its ceiling: hands on nothing in particular, at no pressure. */
const someSession = (day: Day): PlannedSession => ({
  id: '',
  day,
  startTime: null,
  minutes: USUAL_MINUTES,
  intent: 'maintenance',
  works: [],
  acknowledgement: null,
})

/** Facts in which races have their names. */
const naming = (names: ReadonlyMap<string, string>): ((facts: Facts) => Facts) => {
  const ahead = madeOnce((races: readonly RaceAhead[]) =>
    races.map((race) => ({ ...race, name: names.get(race.id) ?? null })),
  )
  const behind = madeOnce((races: readonly RaceBehind[]) =>
    races.map((race) => ({ ...race, name: names.get(race.id) ?? null })),
  )
  return (facts) => ({
    ...facts,
    racesAhead: facts.racesAhead ? ahead(facts.racesAhead) : null,
    racesBehind: facts.racesBehind ? behind(facts.racesBehind) : null,
  })
}

/** "the key run intervals of Tue 24 Nov" instead of its id; a race under its name. */
const withNames = (sentence: string, races: ReadonlyMap<string, string>, keyRuns: ReadonlyMap<string, string>) => {
  const withRaces = [...races].reduce((said, [id, name]) => said.replaceAll(id, name), sentence)
  return [...keyRuns].reduce(
    (said, [id, title]) =>
      said.includes(id)
        ? said.replaceAll(
            new RegExp(`${id}/(\\d{4}-\\d\\d-\\d\\d)`, 'g'),
            (_, day: Day) => `${title} on ${formatDay(day)}`,
          )
        : said,
    withRaces,
  )
}

/**
 * The guard of one draft. The same functions as on the server run here (`judgingAmong`), and tell races and key runs by their names.
 */
export const createGuard = (ground: GuardGround): Guard => {
  const { record, programId, today, now, rules, approved, raceNames, keyRunNames, spans = [] } = ground
  const { timeZone } = record.runner
  const looks = looksOf(record, approved, now, rules, raceNames, spans)
  const named = naming(raceNames)
  const told = madeOnce(
    (judged: JudgedAmong): Judged => ({
      ...judged,
      assumptions: judged.assumptions.map((sentence) => withNames(sentence, raceNames, keyRunNames)),
    }),
  )
  const judgingOf = (known: RunnerRecord) => {
    const judging = judgingAmong({ record: known, programId, today, now, rules, named })
    const judgeIn = whileSame((program: Program): Judge => {
      const judge = judging.judgeIn(program)
      return (session) => told(judge(session))
    })
    return { judging, judgeIn }
  }
  const { judging, judgeIn } = judgingOf(record)

  const usual = new Map<Day, PlannedSession>()
  const usualOn = (day: Day): PlannedSession => {
    const session = usual.get(day) ?? someSession(day)
    usual.set(day, session)
    return session
  }
  const runsOf = ({ keyRuns, races }: RunnerRecord) => spacedRuns(keyRuns ?? [], placeRaces(races, timeZone))
  const runs = runsOf(record)
  const known = whileSame(() => knownExercises(record, today))
  const marks = whileSame((program: Program) =>
    workoutMarks({ program, today, timeZone, runs, thresholds: rules.thresholds, known: known() }),
  )
  const doneBefore = whileSame(() => adherence4w(record, now, rules.thresholds))
  const held = (record.sessions ?? []).filter(isHandsOnDone).map(({ start }) => dayOf(start, timeZone))
  return {
    ruleSet: rules.version,
    workoutMarks: marks,
    known: { record, now },
    asLaid: (changes) => {
      const then = { ...record, races: racesAsLaid(record.races ?? [], changes) }
      return { judgeIn: judgingOf(then).judgeIn, runs: runsOf(then) }
    },
    placing: {
      timeZone,
      lastHeld: held.sort().at(-1) ?? null,
      runs,
      get doneBefore() {
        return doneBefore()
      },
      thresholds: rules.thresholds,
    },
    judgeIn,
    judgeDay: (program, day) => judgeIn(program)(usualOn(day)),
    ceilingIn: (program) => {
      const verdict = judging.verdictIn(program)
      return (day) => verdict(usualOn(day)).maxPressure
    },
    lookAt: (session) => {
      const look = looks.get(session.id)
      return look && isAsPublished(session, look, timeZone) ? look : null
    },
  }
}
