import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { madeOnce } from '@strideloom/domain/made-once.ts'
import type { AskedSession } from '@strideloom/domain/outlook/asked-session.ts'
import { type FactsFor, factsAmong } from '@strideloom/domain/outlook/facts.ts'
import type { PracticeRules } from '@strideloom/domain/outlook/practice-rules.ts'
import { layingOver, sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts, RaceAhead, RaceBehind } from '@strideloom/domain/timing/facts.ts'
import { judgeFacts } from '@strideloom/domain/timing/judge.ts'
import { judgePlan } from '@strideloom/domain/timing/judge-plan.ts'
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
 * The guard of one draft. The same functions as on the server run here; a program and a session are never changed in
 * place, so what was concluded of them holds as long as they live. After an edit the facts of every session are looked at again,
 * and only where they are others is it judged again.
 */
export const createGuard = (ground: GuardGround): Guard => {
  const { record, programId, today, now, rules, approved, raceNames, keyRunNames } = ground
  const { timeZone } = record.runner
  const looks = looksOf(record, approved, now, rules, raceNames)
  const laid = layingOver(record, programId, today)
  const factsIn = factsAmong(record, now, rules.thresholds)

  const named = naming(raceNames)
  const verdictOn = (known: FactsFor): Pick<Judged, 'facts' | 'verdict'> => {
    const facts = named(known.facts)
    return { facts, verdict: judgeFacts(facts, rules) }
  }
  const judgedOn = (
    { bars, assumptions, missing }: FactsFor,
    { facts, verdict }: ReturnType<typeof verdictOn>,
    { minutes, intent, works }: PlannedSession,
  ): Judged => ({
    facts,
    verdict,
    plan: judgePlan(verdict, { intent, minutes, works }, bars),
    bars,
    assumptions: assumptions.map((sentence) => withNames(sentence, raceNames, keyRunNames)),
    missing,
  })

  /** A session as it is asked about, and what was concluded of it last: what the moment takes, and what of the plan that refuses. */
  const entryOf = madeOnce((session: PlannedSession) => {
    const { id, minutes, intent, works } = session
    const asked: AskedSession = { id, start: sessionStart(session, timeZone), minutes, intent, regions: works }
    const verdict = whileSame(verdictOn)
    return { asked, verdict, judged: whileSame((known: FactsFor) => judgedOn(known, verdict(known), session)) }
  })

  const factsOf = whileSame((program: Program) => factsIn(laid(program)))
  const judgeIn = whileSame((program: Program): Judge => {
    const facts = factsOf(program)
    return (session) => {
      const { asked, judged } = entryOf(session)
      return judged(facts(asked))
    }
  })

  const usual = new Map<Day, PlannedSession>()
  const usualOn = (day: Day): PlannedSession => {
    const session = usual.get(day) ?? someSession(day)
    usual.set(day, session)
    return session
  }
  return {
    ruleSet: rules.version,
    judgeIn,
    judgeDay: (program, day) => judgeIn(program)(usualOn(day)),
    ceilings: (program, days) => {
      const facts = factsOf(program)
      return new Map(
        days.map((day) => {
          const { asked, verdict } = entryOf(usualOn(day))
          return [day, verdict(facts(asked)).verdict.maxPressure]
        }),
      )
    },
    lookAt: (session) => {
      const look = looks.get(session.id)
      return look && isAsPublished(session, look, timeZone) ? look : null
    },
  }
}
