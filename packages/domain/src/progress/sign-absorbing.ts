import { numberWords } from '../assessments/number-words.ts'
import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { onDays } from '../record/on-days.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { loadWeeks } from '../training/day-load.ts'
import { easyEffortRise } from '../training/easy-effort.ts'
import { mean } from '../training/mean.ts'
import { monotonyOf } from '../training/monotony.ts'
import { rampOf } from '../training/ramp.ts'
import { readinessByDay } from '../training/readiness.ts'
import { no, type Sign, scoreAbove, unknown, yes } from './sign.ts'
import type { SignGround } from './sign-ground.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'

const DAYS = 7
const BEFORE = 28

/** What the therapist reads beside this sign, and whoever runs does not: advice on load comes from the therapist, a ratio says nothing. */
export const LOAD_EXPLAINS = 'load rise explains this: ease training first'
export const ALIKE = 'days were much alike'

/** `met` null: not known. Then `missing` says what would have to be. */
type Part = { met: boolean | null; says: string; missing: string }

/** Sign S6: mileage is absorbed poorly (reference 7.3). */
export function absorbingSign(ground: SignGround): Sign {
  const { checkIns, checkInsBefore, readinessDrop, parts: enough, partsWhenRising } = ground.thresholds.absorbing
  const { now, before } = readiness(ground)
  const wanted: string[] = []
  if (now.length < checkIns) wanted.push(`${checkIns} check-ins in ${DAYS} days (${now.length} answered)`)
  if (before.length < checkInsBefore)
    wanted.push(`${checkInsBefore} check-ins in the ${BEFORE} days before (${before.length} answered)`)
  if (wanted.length > 0) return unknown(wanted)

  const drop = mean(before) - mean(now)
  const parts: Part[] = [
    {
      met: atLeast(drop, readinessDrop),
      says: `readiness ${numberWords(mean(now), 0)} on average in ${DAYS} days, ${numberWords(mean(before), 0)} before`,
      missing: '',
    },
    effortPart(ground),
    monotonyPart(ground),
    cutRunsPart(ground),
  ]
  const met = parts.filter((part) => part.met)
  const missing = parts.filter((part) => part.met === null).map((part) => part.missing)
  const says = met.map((part) => part.says)
  const rising = isLoadRising(ground)
  const load = rising === null ? [`effort and minutes of every run of ${DAYS + BEFORE} days, for the load`] : []
  const since = addDays(ground.today, 1 - DAYS)
  if (met.length >= partsWhenRising || (met.length >= enough && rising === false)) {
    // A load that is not known is not one that did not rise: the higher threshold then says how far past it is.
    const threshold = rising === false ? enough : partsWhenRising
    const advice = rising ? [LOAD_EXPLAINS] : []
    return yes(scoreAbove(met.length, threshold), since, [...says, ...advice], [...missing, ...load])
  }
  if (met.length >= enough && rising === null) return unknown([...missing, ...load], says)
  return no(says.length > 0 ? says : ['nothing points to it'], missing)
}

function readiness({ record, today, timeZone, at, thresholds }: SignGround): { now: number[]; before: number[] } {
  const from = addDays(today, 1 - DAYS - BEFORE)
  const days = [...readinessByDay(record.checkIns, { from, to: today, timeZone, until: at }, thresholds)]
  const first = addDays(today, 1 - DAYS)
  return {
    now: days.flatMap(([day, value]) => (day >= first ? [value] : [])),
    before: days.flatMap(([day, value]) => (day < first ? [value] : [])),
  }
}

function effortPart({ record, today, timeZone, at, thresholds }: SignGround): Part {
  const from = addDays(today, 1 - DAYS - BEFORE)
  const runs = onDays(record.runs, ({ start }) => start, { from, to: today, timeZone, until: at })
  const first = addDays(today, 1 - DAYS)
  const rise = easyEffortRise(
    runs.flatMap(({ day, one }) => (day >= first ? [one] : [])),
    runs.flatMap(({ day, one }) => (day < first ? [one] : [])),
    // Ours: the reference says similar and gives no figure.
    share(thresholds.absorbing.similarPace),
  )
  return {
    met: rise === null ? null : atLeast(rise, thresholds.absorbing.effortRise),
    says: `easy runs felt harder by ${numberWords(rise ?? 0)} of 10 at a similar pace or heart rate`,
    missing: 'effort of easy runs at a similar pace or heart rate, in both spans',
  }
}

function monotonyPart({ record, at, thresholds }: SignGround): Part {
  const days = loadWeeks(record, at, 1, thresholds)[0]?.days ?? []
  const loads = days.flatMap(({ load }) => (typeof load === 'number' ? load : []))
  const { monotony, flag, mean: average } = monotonyOf(loads.length === days.length ? loads : null, thresholds)
  return {
    met: average === 0 ? false : flag,
    says: `${ALIKE} (monotony ${typeof monotony === 'number' ? numberWords(monotony) : monotony})`,
    missing: `effort and minutes of every run of ${DAYS} days, and which days were rest`,
  }
}

function cutRunsPart({ record, today, thresholds }: SignGround): Part {
  const from = addDays(today, 1 - DAYS)
  const cut = record.skippedOrCutRuns?.filter(
    ({ date, reason }) => date >= from && date <= today && (reason === 'tired' || reason === 'sore'),
  )
  return {
    met: cut === undefined ? null : cut.length >= thresholds.absorbing.cutRuns,
    says: `${cut?.length ?? 0} runs cut or skipped for tiredness or soreness in ${DAYS} days`,
    missing: 'which runs were cut or skipped',
  }
}

/** Is the week's load over the usual, by 1.3 times as shipped? Null where missing efforts could decide it. */
function isLoadRising({ record, at, thresholds }: SignGround): boolean | null {
  const weeks = loadWeeks(record, at, 5, thresholds)
  const ramp = rampOf(weeks)
  if (ramp === null) return null
  const rises = !atLeast(thresholds.absorbing.loadRise, ramp.ratio)
  // What is missing this week can only raise the ratio, what is missing before only lower it.
  if (rises) return weeks.slice(1).every(({ complete }) => complete) ? true : null
  return ramp.now.complete ? false : null
}

const line = linesOf(SIGN_SETTINGS)

/** The same, for the document of rules. */
export const absorbingLine = (thresholds: SignThresholds): RuleLine => {
  const of = thresholds.absorbing
  return line(
    thresholds,
    [
      'absorbing.readinessDrop',
      'absorbing.effortRise',
      'absorbing.similarPace',
      'absorbing.cutRuns',
      'absorbing.parts',
      'absorbing.partsWhenRising',
      'absorbing.loadRise',
      'absorbing.checkIns',
      'absorbing.checkInsBefore',
    ],
    {
      id: 'sign S6',
      when: `${of.parts} of: readiness ${of.readinessDrop} points lower than in the ${BEFORE} days before; easy runs ${of.effortRise} harder at a pace or heart rate within ${of.similarPace} %; monotony flagged; ${of.cutRuns} runs cut or skipped for tiredness or soreness. ${of.partsWhenRising} of them where the load rose over ${of.loadRise} times the usual, which then explains it`,
      means: `yes; not known unless ${of.checkIns} check-ins of ${DAYS} days and ${of.checkInsBefore} of the days before are answered`,
      confidence: 'low',
      source: 'reference 7.3',
    },
  )
}
