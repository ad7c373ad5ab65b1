import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { factsFor } from '@strideloom/domain/outlook/facts.ts'
import { sessionStart, withDraft } from '@strideloom/domain/programs/draft-in-record.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { judgeFacts } from '@strideloom/domain/timing/judge.ts'
import { judgePlan } from '@strideloom/domain/timing/judge-plan.ts'
import type { RuleSet } from '@strideloom/domain/timing/rule-set.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { Guard, Judge, Judged } from './guard.ts'
import { type Approved, isAsPublished, looksOf } from './looks.ts'
import { numberOf, surroundingsIn } from './surroundings.ts'

/** What the guard stands on: the record as the server told it, and the moment of it. */
export type GuardGround = {
  record: RunnerRecord
  programId: string
  today: Day
  now: Instant
  /** The practice's own. */
  rules: RuleSet
  approved: Approved
  /** The record knows races and key runs by their ids. */
  raceNames: ReadonlyMap<string, string>
  keyRunNames: ReadonlyMap<string, string>
}

/** Judgements that are kept: every day of a long program for some sessions. Then they are made anew. */
const MOST_KEPT = 4000

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

const named = (facts: Facts, names: ReadonlyMap<string, string>): Facts => ({
  ...facts,
  racesAhead: facts.racesAhead?.map((race) => ({ ...race, name: names.get(race.id) ?? null })) ?? null,
  racesBehind: facts.racesBehind?.map((race) => ({ ...race, name: names.get(race.id) ?? null })) ?? null,
})

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
 * place, so what was concluded of them holds as long as they live.
 */
export const createGuard = (ground: GuardGround): Guard => {
  const { record, programId, today, now, rules, approved, raceNames, keyRunNames } = ground
  const { timeZone } = record.runner
  const looks = looksOf(record, approved, now, rules, raceNames)
  const judges = new WeakMap<Program, Judge>()
  /** By what is asked: the newest judgement, and what of the program it stood on. */
  const kept = new Map<string, { on: string; judged: Judged }>()

  const judgeIn = (program: Program): Judge => {
    const known = judges.get(program)
    if (known) return known
    let laid: RunnerRecord | null = null
    const surroundings = surroundingsIn(program)
    const judge: Judge = (session) => {
      const { id, day, startTime, minutes, intent, works } = session
      const asked = `${id} ${day} ${startTime} ${minutes} ${intent} ${numberOf(works)}`
      const on = surroundings(day, id)
      const before = kept.get(asked)
      if (before?.on === on) return before.judged
      laid ??= withDraft(record, programId, program, today)
      const judged = judgeOn(laid, session)
      if (kept.size > MOST_KEPT) kept.clear()
      kept.set(asked, { on, judged })
      return judged
    }
    judges.set(program, judge)
    return judge
  }

  const judgeOn = (laid: RunnerRecord, session: PlannedSession): Judged => {
    const { id, minutes, intent, works } = session
    const start = sessionStart(session, timeZone)
    const known = factsFor(laid, { id, start, minutes, intent, regions: works }, now)
    const facts = named(known.facts, raceNames)
    const verdict = judgeFacts(facts, rules)
    return {
      facts,
      verdict,
      plan: judgePlan(verdict, { intent, minutes, works }, known.bars),
      bars: known.bars,
      assumptions: known.assumptions.map((sentence) => withNames(sentence, raceNames, keyRunNames)),
      missing: known.missing,
    }
  }

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
      const judge = judgeIn(program)
      return new Map(days.map((day) => [day, judge(usualOn(day)).verdict.maxPressure]))
    },
    lookAt: (session) => {
      const look = looks.get(session.id)
      return look && isAsPublished(session, look, timeZone) ? look : null
    },
  }
}
