import { numberWords } from '../assessments/number-words.ts'
import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type Why, whyAmong, whyOf } from '../why.ts'
import { acuteChronic, acuteChronicLines } from './acute-chronic.ts'
import { calendarWeeks, type LoadWeekNow } from './calendar-weeks.ts'
import { dayLoadLines, isIncomplete, type LoadGround, loadWeeks } from './day-load.ts'
import { type ExposureKind, exposureLine, exposures, hasGrown } from './exposure.ts'
import type { LoadThresholds } from './load-settings.ts'
import { exposureWords, monotonyWords, rampWords, regionsWords, strainWords } from './load-words.ts'
import { monotonyLines, monotonyOf } from './monotony.ts'
import { strainLine, strainOf, usualStrain } from './own-strain.ts'
import { rampLevel, rampLines, rampOf, USUAL_WEEKS } from './ramp.ts'
import { type SpikeNow, spikesNow } from './spikes-now.ts'

/** So many weeks are drawn, and held against strain. */
const WEEKS = 8

/** One figure with its words; `stands`: it is beyond where it is said. Null: not known. */
export type LoadFigure = { says: string; stands: boolean | null; why: Why }

/** The load as a therapist looks at it: runs that stood out first, then weeks, then what describes (reference 7.2). */
export type LoadNow = {
  today: Day
  title: string
  weeks: LoadWeekNow[]
  /** Seven days ending today. */
  rolling: { load: number | null; incompleteDays: number; why: Why }
  /** Newest first, of four weeks. */
  spikes: SpikeNow[]
  ramp: LoadFigure & { level: 'warn' | 'info' | null }
  monotony: LoadFigure
  strain: LoadFigure
  /** For the therapist alone, to describe: never a warning. */
  ratios: { figures: { name: string; value: string }[]; reason: string | null; why: Why }
  exposures: { kind: ExposureKind; says: string; isMore: boolean | null; regions: string[]; why: Why }[]
}

function ratiosNow(weeks: ReturnType<typeof loadWeeks>, thresholds: LoadThresholds): LoadNow['ratios'] {
  const { reason, ewmaAcute, ewmaChronic, ewmaRatio, acwrCoupled, acwrUncoupled } = acuteChronic(weeks, thresholds)
  const figure = (name: string, value: number | null, decimals: number) => ({
    name,
    value: value === null ? 'not known' : numberWords(value, decimals),
  })
  const figures =
    reason === null
      ? [
          figure('Recent load a day (EWMA, 7 days)', ewmaAcute, 0),
          figure('Usual load a day (EWMA, 28 days)', ewmaChronic, 0),
          figure('Recent ÷ usual (EWMA)', ewmaRatio, 2),
          figure('Last 7 ÷ 28 days (ACWR, coupled)', acwrCoupled, 2),
          figure('Last 7 ÷ the 21 before (ACWR, uncoupled)', acwrUncoupled, 2),
        ]
      : []
  return {
    figures,
    reason,
    why: whyAmong(
      acuteChronicLines(thresholds),
      'recent against usual load',
      figures.map(({ name, value }) => `${name}: ${value}`),
    ),
  }
}

const knownLoad = (load: number | null): string => (load === null ? 'not known' : numberWords(load, 0))

/** What the runs say about load at a moment, by the functions that `judge` concludes with. */
export function loadNow(record: LoadGround, at: Instant, thresholds: LoadThresholds): LoadNow {
  const today = dayOf(at, record.runner.timeZone)
  const weeks = loadWeeks(record, at, 1 + WEEKS, thresholds)
  const [week] = weeks
  const days = week?.days ?? []
  const loads = days.flatMap(({ load }) => (typeof load === 'number' ? load : []))
  const ramp = rampOf(weeks)
  const ratio = ramp?.isKnown ? ramp.ratio : null
  const level = rampLevel(ratio, thresholds)
  const monotony = monotonyOf(loads.length === days.length ? loads : null, thresholds)
  const [strain, usual] = [week ? strainOf(week, thresholds) : null, usualStrain(weeks.slice(1), thresholds)]
  const incomplete = days.filter(({ load }) => isIncomplete(load)).length
  const usual4 = weeks.slice(1, 1 + USUAL_WEEKS).map(({ load }) => knownLoad(load))
  return {
    today,
    ...spikesNow(record, today, at, thresholds),
    weeks: calendarWeeks(record, today, at, WEEKS, thresholds),
    rolling: {
      load: week?.load ?? null,
      incompleteDays: incomplete,
      why: whyAmong(dayLoadLines(thresholds), 'load of a day', [
        `${days.filter(({ isLogged }) => isLogged).length} of 7 days run or said to be rest`,
      ]),
    },
    ramp: {
      says: rampWords(ramp, week),
      stands: ratio === null ? null : level !== null,
      level,
      why: whyAmong(
        rampLines(thresholds),
        'ramp',
        [`this week ${knownLoad(week?.load ?? null)}`, `the four before, newest first: ${usual4.join(', ')}`],
        level === 'warn' ? 1 : 0,
      ),
    },
    monotony: {
      says: monotonyWords(monotony, days),
      stands: monotony.flag,
      why: whyAmong(monotonyLines(thresholds), 'monotony', [
        `days, oldest first: ${days.map(({ load }) => (load === null ? 'not known' : isIncomplete(load) ? `at least ${numberWords(load.knownPart, 0)}` : numberWords(load, 0))).join(', ')}`,
      ]),
    },
    strain: {
      says: strainWords(strain, usual),
      stands: strain === null || usual === null ? null : strain > usual,
      why: whyOf(
        strainLine(thresholds),
        strain === null
          ? []
          : [
              `this week ${numberWords(strain, 0)}`,
              ...(usual === null ? [] : [`own usual up to ${numberWords(usual, 0)}`]),
            ],
      ),
    },
    ratios: ratiosNow(weeks, thresholds),
    exposures: exposures(record, at).map((one) => ({
      kind: one.kind,
      says: exposureWords(
        one,
        weeks.slice(0, 2).some(({ runs }) => runs > 0),
      ),
      isMore: hasGrown(one, thresholds),
      regions: regionsWords(one.regions),
      why: whyOf(
        exposureLine(thresholds),
        one.minutes === null
          ? []
          : [
              `${numberWords(one.minutes, 0)} min`,
              ...(one.before === null ? [] : [`${numberWords(one.before, 0)} min before`]),
            ],
      ),
    })),
  }
}
