import { addDays, type Day } from '../calendar/day.ts'
import type { RuleLine } from '../rule-page.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'

const DAYS = 14
const LEAST_RUNS = 2

/** Soreness 0–10 two days after a run, from here on, after so many runs. */
const SORE = 3
const SORE_RUNS = 2

/** Soreness after a race is no sign: the day of the race and so many after it are left out. */
const RACE_DAYS = 5

/** Days on which a race was run: those of the record that are over, or still wait to be settled, and runs of that type. */
function raceDays({ record, runs, today }: SignGround): Day[] {
  const races = (record.races ?? []).filter(
    ({ status, date }) => date <= today && (status === 'done' || status === 'dnf' || status === 'planned'),
  )
  return [...races.map(({ date }) => date), ...runs.filter(({ one }) => one.type === 'race').map(({ day }) => day)]
}

/**
 * Sign S4: soreness lingers (reference 7.3). The record keeps the answer after 48 h; one after 72 h is not asked of runs.
 */
export function sorenessSign(ground: SignGround): Sign {
  const races = raceDays(ground)
  const isNearRace = (day: Day) => races.some((race) => day >= race && day <= addDays(race, RACE_DAYS))
  const answered = runsOfBlock(ground, DAYS).flatMap(({ day, one }) =>
    typeof one.soreness48 === 'number' && !isNearRace(day) ? [{ day, soreness: one.soreness48 }] : [],
  )
  const needed = runsNeeded(ground, DAYS, LEAST_RUNS)
  if (answered.length < needed)
    return unknown([missingRuns('soreness 48 h after', { answered: answered.length, needed, days: DAYS }, ground)])
  const sore = answered.filter(({ soreness }) => soreness >= SORE)
  const evidence = [`sore (${SORE} or more) 48 h after ${sore.length} of ${answered.length} runs in ${DAYS} days`]
  return sore.length >= SORE_RUNS
    ? yes(scoreAbove(sore.length, SORE_RUNS), sore[0]?.day ?? null, evidence)
    : no(evidence)
}

/** The same, for the document of rules. */
export const SORENESS_LINE: RuleLine = {
  id: 'sign S4',
  when: `soreness ${SORE} or more 48 h after ${SORE_RUNS} runs of ${DAYS} days; the day of a race and ${RACE_DAYS} after it are left out`,
  means: `yes; not known with fewer than ${LEAST_RUNS} answers`,
  confidence: 'low',
  source: 'reference 7.3',
}
