import { plyometricGate } from '../assessments/plyometric-gate.ts'
import { readingsAt } from '../assessments/tests-at.ts'
import { addDays, type Day, eachDay, startOfWeek } from '../calendar/day.ts'
import { addMinutes, compareInstants, dayOf, type Instant, instantOf } from '../calendar/instant.ts'
import { pattern } from '../library/patterns.ts'
import { regionKey } from '../library/region-side.ts'
import { adherenceAt } from '../progress/adherence-at.ts'
import { cadenceFor } from '../progress/cadence.ts'
import { carryOver, stiffnessUpTo } from '../progress/carry-over.ts'
import { type ConcludedFinding, findingsAt, triggersAt } from '../progress/findings-at.ts'
import { SIGN_IDS, SIGN_WORDS } from '../progress/signs.ts'
import { namedPlaces } from '../progress/stiffness-days.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { onDays } from '../record/on-days.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { acuteChronic } from '../training/acute-chronic.ts'
import { isIncomplete, loadWeeks } from '../training/day-load.ts'
import { monotonyOf } from '../training/monotony.ts'
import { strainOf, usualStrain } from '../training/own-strain.ts'
import { phaseOn } from '../training/phase-on.ts'
import { rampLevel, rampOf } from '../training/ramp.ts'
import { readinessAt } from '../training/readiness.ts'
import { readinessBand, readinessZ } from '../training/readiness-band.ts'
import { spikesSince } from '../training/spike.ts'
import { boneStressSign } from './bone-stress-sign.ts'
import { bookingAdvice } from './booking-advice.ts'
import { CLASS_WORDS, RECOMMENDATION_WORDS } from './told-words.ts'

/** How often something is told: of a day, a run, a session, a workout or a week, or as it stands now. */
export type ToldOf = 'day' | 'run' | 'session' | 'workout' | 'week' | 'now'

/** One thing that is told of a runner: what ("sign S1: …"), of which day, run or session, and in which word. */
export type Told = { what: string; of: ToldOf; key: string; day: Day; says: string }

/** The four weeks that are looked at, or those since the runner joined. */
export type ToldSpan = { from: Day; to: Day }

export function toldSpan({ runner }: RunnerRecord, at: Instant, days: number): ToldSpan {
  const to = dayOf(at, runner.timeZone)
  const from = addDays(to, 1 - days)
  const { joinedOn } = runner
  return { from: joinedOn && joinedOn > from && joinedOn <= to ? joinedOn : from, to }
}

const known = (word: string | null): string => word ?? 'not known'

type Ground = { record: RunnerRecord; at: Instant; span: ToldSpan; thresholds: Thresholds }

/** The end of a day, or the moment itself where the day is not over. */
const endOfDay = (day: Day, { record, at }: Ground): Instant => {
  const end = addMinutes(instantOf(addDays(day, 1), '00:00', record.runner.timeZone), -1)
  return compareInstants(end, at) < 0 ? end : at
}

/** Some things that are told, and the groups of settings that decide them. */
type Part = { groups: readonly (keyof Thresholds)[]; tell: (ground: Ground) => Told[] }

const daily =
  (tell: (day: Day, at: Instant, ground: Ground) => [what: string, says: string][]) =>
  (ground: Ground): Told[] =>
    eachDay(ground.span.from, ground.span.to).flatMap((day) =>
      tell(day, endOfDay(day, ground), ground).map(([what, says]): Told => ({ what, of: 'day', key: day, day, says })),
    )

const toldOfSigns = daily((day, at, { record, thresholds }) => {
  const { signs, recommendation, moderateRunner } = bookingAdvice(record, at, thresholds)
  const cadence = cadenceFor(recommendation, phaseOn(record.phases, day), moderateRunner, thresholds)
  return [
    ...SIGN_IDS.map((id): [string, string] => [
      `sign ${id}: ${SIGN_WORDS[id].toLowerCase()}`,
      signs[id].state === 'unknown' ? 'not known' : signs[id].state,
    ]),
    ['advice', RECOMMENDATION_WORDS[recommendation]],
    ['how often', cadence === null ? 'nothing told' : `${[...new Set(cadence.days)].join(' to ')} days`],
  ]
})

const toldOfReadiness = daily((_, at, { record, thresholds }) => {
  const readiness = readinessAt(record.checkIns, at, thresholds)
  return [['readiness', known(readinessBand(readiness, readinessZ(record, at, thresholds), thresholds))]]
})

const patternWords = ({ id, side }: Pick<ConcludedFinding, 'id' | 'side'>): string =>
  `pattern: ${pattern(id).label.toLowerCase()}${side === 'center' ? '' : `, ${side}`}`

const SHOWS = { met: 'shows', 'not met': 'does not show', unknown: 'not known' } as const

const toldOfPatterns = daily((_, at, { record, thresholds }) =>
  triggersAt(record, at, thresholds).map((one): [string, string] => [patternWords(one), SHOWS[one.state]]),
)

/** What the newest values say now, and whether hops and jumps may start. */
function toldOfContributors(ground: Ground): Told[] {
  const { record, at, span, thresholds } = ground
  const now = (what: string, says: string): Told => ({ what, of: 'now', key: 'now', day: span.to, says })
  const known = { boneStressSign: boneStressSign(record, at) }
  const gate = plyometricGate(readingsAt(record, at), thresholds, known)
  return [
    now('hops and jumps', gate.passed === null ? 'not known' : gate.passed ? 'may start' : 'wait'),
    ...findingsAt(record, at, thresholds, known).flatMap((one) =>
      one.reasoning.map(({ label, state }) => now(`${label}, ${patternWords(one)}`, state)),
    ),
  ]
}

const LEVEL_WORDS = { warn: 'warned', info: 'said', none: 'nothing told' } as const

const toldOfLoad = daily((_, at, { record, thresholds }) => {
  const weeks = loadWeeks(record, at, 9, thresholds)
  const [week, ...before] = weeks
  const loads = (week?.days ?? []).flatMap(({ load }) => (load === null || isIncomplete(load) ? [] : [load]))
  const ramp = rampOf(weeks)
  const { flag } = monotonyOf(loads.length === week?.days.length ? loads : null, thresholds)
  const [strain, usual] = [week ? strainOf(week, thresholds) : null, usualStrain(before, thresholds)]
  return [
    ['load of the week', LEVEL_WORDS[rampLevel(ramp?.isKnown ? ramp.ratio : null, thresholds) ?? 'none']],
    ['monotony', flag === null ? 'not known' : flag ? 'flagged' : 'not flagged'],
    ['strain', strain === null || usual === null ? 'not known' : strain > usual ? 'over the own usual' : 'usual'],
    ['recent against usual load', acuteChronic(weeks, thresholds).reason === null ? 'shown' : 'not shown'],
  ]
})

function toldOfRuns({ record, at, span, thresholds }: Ground): Told[] {
  const { timeZone } = record.runner
  const window = { ...span, timeZone, until: at }
  const spikes = spikesSince(record.runs, window, thresholds)
  return onDays(record.runs, ({ start }) => start, window).map(({ day, one }) => ({
    what: 'run against the longest of 30 days',
    of: 'run',
    key: one.id,
    day,
    says: known(spikes[one.id]?.band ?? null),
  }))
}

function toldOfSessions({ record, at, span, thresholds }: Ground): Told[] {
  const { steps, ceiling, effectivePressure } = toleranceAt(record, at, thresholds)
  const now = (what: string, says: string): Told => ({ what, of: 'now', key: 'now', day: span.to, says })
  return [
    ...steps
      .filter(({ day }) => day >= span.from)
      .map(
        ({ id, day, class: answer }): Told => ({
          what: 'answer to a session',
          of: 'session',
          key: id,
          day,
          says: answer === null ? 'answers awaited' : CLASS_WORDS[answer],
        }),
      ),
    now('tolerance', String(ceiling)),
    now('suggested dose', effectivePressure === null ? 'none' : String(effectivePressure)),
  ]
}

/** Weeks are told when they are over: at the end of their Sunday. */
function toldOfWork(ground: Ground): Told[] {
  const { record, at, span, thresholds } = ground
  const { sessions, weeks } = adherenceAt(record, at, thresholds)
  const due = new Map(
    (record.prescriptions ?? []).flatMap(({ snapshot }) => snapshot.sessions.map((one) => [one.id, one.due] as const)),
  )
  const mondays = Object.keys(weeks).filter((week) => week >= startOfWeek(span.from) && addDays(week, 6) < span.to)
  return [
    ...Object.entries(sessions).flatMap(([id, { status }]): Told[] => {
      const day = due.get(id)
      if (day === undefined || day < span.from) return []
      return [{ what: 'workout', of: 'workout', key: id, day, says: known(status) }]
    }),
    ...mondays.flatMap((week): Told[] => {
      const sunday = addDays(week, 6)
      const then = adherenceAt(record, endOfDay(sunday, ground), thresholds)
      return [
        { what: 'week of agreed work', of: 'week', key: week, day: week, says: known(weeks[week]?.band ?? null) },
        {
          what: 'may lose the thread',
          of: 'week',
          key: week,
          day: sunday,
          says: then.atRisk ? 'yes' : 'no',
        },
      ]
    }),
  ]
}

function toldOfPlaces({ record, at, span, thresholds }: Ground): Told[] {
  const { days, today } = stiffnessUpTo(record, at, 12)
  return namedPlaces(days).map((place) => ({
    what: `tightness of the ${placeKeyWords(regionKey(place))}`,
    of: 'now',
    key: regionKey(place),
    day: span.to,
    says: carryOver(days, place, today, thresholds).label ?? 'not carried on',
  }))
}

const PARTS: readonly Part[] = [
  {
    groups: [
      ...(['readiness', 'load', 'stride', 'warmUp', 'attention', 'lingering', 'hotSpots', 'absorbing'] as const),
      ...(['booking', 'cadence', 'carryOver'] as const),
    ],
    tell: toldOfSigns,
  },
  { groups: ['findings', 'cutOffs'], tell: toldOfPatterns },
  { groups: ['cutOffs', 'gate', 'readiness', 'load'], tell: toldOfContributors },
  { groups: ['readiness'], tell: toldOfReadiness },
  { groups: ['load'], tell: toldOfLoad },
  { groups: ['load'], tell: toldOfRuns },
  { groups: ['response', 'tolerance'], tell: toldOfSessions },
  { groups: ['adherence', 'atRisk'], tell: toldOfWork },
  { groups: ['carryOver'], tell: toldOfPlaces },
]

/**
 * What a practice with these thresholds would have told of a runner, day by day, as far as the record still says it: what was edited
 * since is as it is now, and whether a sign stood in the week before is read from what was told then.
 *
 * @param groups only what these groups of settings decide
 */
export function toldWith(
  record: RunnerRecord,
  at: Instant,
  { span, thresholds, groups }: { span: ToldSpan; thresholds: Thresholds; groups: readonly (keyof Thresholds)[] },
): Told[] {
  const ground = { record, at, span, thresholds }
  return PARTS.filter((part) => part.groups.some((group) => groups.includes(group))).flatMap(({ tell }) => tell(ground))
}
