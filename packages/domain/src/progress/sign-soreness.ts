import { addDays, type Day } from '../calendar/day.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import { missingRuns, runsNeeded, runsOfBlock, type SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

const DAYS = 14
/**
 * Days on which a race is run: those of the record that were not called off, and runs of that type. Of all runs, not of those since
 * a session alone: hands on the day after do not make the race undone.
 */
function raceDays({ record, runsOfAll }: SignGround): Day[] {
  const races = (record.races ?? []).filter(
    ({ status }) => status === 'done' || status === 'dnf' || status === 'planned',
  )
  return [...races.map(({ date }) => date), ...runsOfAll.filter(({ one }) => one.type === 'race').map(({ day }) => day)]
}

/**
 * Sign S4: soreness lingers (reference 7.3). The record keeps the answer after 48 h; one after 72 h is not asked of runs.
 */
export function sorenessSign(ground: SignGround): Sign {
  const { sore: soreFrom, soreRuns, raceDays: daysAfter, runs } = ground.thresholds.lingering
  const races = raceDays(ground)
  // Soreness after a race is no sign: the day of the race and so many after it are left out.
  const isNearRace = (day: Day) => races.some((race) => day >= race && day <= addDays(race, daysAfter))
  const answered = runsOfBlock(ground, DAYS).flatMap(({ day, one }) =>
    typeof one.soreness48 === 'number' && !isNearRace(day) ? [{ day, soreness: one.soreness48 }] : [],
  )
  const needed = runsNeeded(ground, DAYS, runs)
  if (answered.length < needed)
    return unknown([missingRuns('soreness 48 h after', { answered: answered.length, needed, days: DAYS }, ground)])
  const sore = answered.filter(({ soreness }) => soreness >= soreFrom)
  const evidence = [`sore (${soreFrom} or more) 48 h after ${sore.length} of ${answered.length} runs in ${DAYS} days`]
  return sore.length >= soreRuns ? yes(scoreAbove(sore.length, soreRuns), sore[0]?.day ?? null, evidence) : no(evidence)
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const sorenessLine = (thresholds: SignThresholds): RuleLine => {
  const { sore, soreRuns, raceDays: daysAfter, runs } = thresholds.lingering
  return line(thresholds, ['lingering.sore', 'lingering.soreRuns', 'lingering.raceDays', 'lingering.runs'], {
    id: 'sign S4',
    when: `soreness ${sore} or more 48 h after ${soreRuns} runs of ${DAYS} days; the day of a race and ${daysAfter} after it are left out`,
    means: `yes; not known with fewer than ${runs} answers`,
    confidence: 'low',
    source: 'reference 7.3',
  })
}
