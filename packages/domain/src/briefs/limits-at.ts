import { dayWords } from '../calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, timeOf } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { ActiveFlag } from '../outlook/active-flags.ts'
import { standingFlag } from '../outlook/standing-flags.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Tolerance } from '../sessions/tolerance.ts'
import { requirementWords, techniqueWords } from '../timing/limit-words.ts'
import type { Verdict } from '../timing/verdict.ts'
import type { Limits } from './brief.ts'
import { starting } from './brief-words.ts'
import { causeLine, namedCauses, placeLimits, reasonLines } from './limits-now.ts'

/** When safety questions were last answered: at a check-in or the desk, else at the intake. */
const lastAsked = ({ runner, deskAnswers = [] }: RunnerRecord, at: Instant): Limits['asked'] => {
  const newest = deskAnswers
    .map((answer) => answer.at)
    .filter((moment) => compareInstants(moment, at) <= 0)
    .sort(compareInstants)
    .at(-1)
  if (newest) return { day: dayOf(newest, runner.timeZone), time: timeOf(newest, runner.timeZone) }
  const day = runner.intake?.complete ? runner.intake.completedOn : null
  return day ? { day, time: null } : null
}

/** The verdict of a moment as a brief shows it: limits by place, every cause with its number, what is not known. */
export const limitsAt = (
  record: RunnerRecord,
  moment: { at: Instant; start: Instant; today: string },
  judged: { verdict: Verdict; assumptions: readonly string[]; missing: readonly string[] },
  beside: {
    tolerance: Tolerance
    places: readonly RegionSide[]
    flags: readonly ActiveFlag[]
    names: Readonly<Record<string, string>>
  },
): { limits: Limits; verdict: Verdict } => {
  const verdict = { ...judged.verdict, causes: namedCauses(judged.verdict.causes, beside.names) }
  const day = dayOf(moment.start, record.runner.timeZone)
  const flags = beside.flags.map(standingFlag)
  // The record knows races and key runs by their ids; a usual key run has its day behind a stroke.
  const named = (line: string) =>
    Object.entries(beside.names)
      .reduce((words, [id, name]) => words.replaceAll(id, name), line)
      .replaceAll(/\/(\d{4}-\d{2}-\d{2})/g, (_, day: string) => ` on ${dayWords(day)}`)
  return {
    verdict,
    limits: {
      day,
      isToday: day === moment.today,
      allowedIntents: verdict.allowedIntents,
      maxPressure: verdict.maxPressure,
      maxMinutes: verdict.maxMinutes,
      places: placeLimits(verdict, beside.tolerance, beside.places),
      avoidTechniques: verdict.avoidTechniques.map((technique) => techniqueWords({ technique })),
      requires: verdict.requires.map((requirement) => `${starting(requirementWords(requirement))}.`),
      firedRules: verdict.firedRules,
      causes: verdict.causes.map(causeLine),
      reasons: reasonLines(verdict),
      ruleSet: verdict.ruleSet,
      assumptions: judged.assumptions.map((line) => `${starting(named(line))}.`),
      missing: judged.missing.map((line) => `Not known: ${line}.`),
      flags: [...flags.filter(({ closes }) => closes), ...flags.filter(({ closes }) => !closes)],
      consentWithdrawn: record.runner.consent?.handsOn === false,
      asked: lastAsked(record, moment.at),
    },
  }
}
