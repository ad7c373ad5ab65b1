import { judgeMeasurement } from '../assessments/judge-measurement.ts'
import { newestUsable, type UsableReading } from '../assessments/readings.ts'
import { aboutRunner, readingsAt } from '../assessments/tests-at.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { regionKey } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { overuseAt } from '../progress/overuse.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { type ActiveFlag, activeFlags, isClearedFor, isNoted } from './active-flags.ts'
import { type PainToLookAt, painToLookAt } from './clinician-pain.ts'
import { standingFlag } from './standing-flags.ts'

/** Why a clinician should look first. The software never says what it is. */
export type ClinicianReason =
  | { code: 'flag'; flag: RedFlagId; says: string }
  | { code: 'test'; test: UsableReading['test']; says: string }
  | { code: 'overuse'; score: number | null; says: string }
  | { code: 'pain'; says: string }

/** These close a session without being a matter for a clinician. */
const NO_MATTER_FOR_A_CLINICIAN: readonly RedFlagId[] = ['alcohol', 'consent-withdrawn']

/**
 * A test's referral stands for so long, unless it is measured again. Ours: it is re-tested within four weeks (REC-02); pain as
 * long as any other answer about it.
 */
const TEST_DAYS = 28
const PAIN_DAYS = 7

/**
 * Absolute flags, and those that need a clinician's note while none is on file. What only lowers pressure or closes a place
 * is none.
 */
const isReferral = (
  { flag, place, followUp, cleared, began }: ActiveFlag,
  record: RunnerRecord,
  today: Day,
): boolean => {
  if (NO_MATTER_FOR_A_CLINICIAN.includes(flag.id)) return false
  const { facts, unlessClearanceFor } = flag.effects
  if (followUp || flag.level === 'absolute') return true
  if (facts?.clearanceRequired !== true && unlessClearanceFor === undefined) return false
  // A flag of no place has been looked at once there is a note of it; what that leaves open is for the guard.
  const dates = { known: today, day: today }
  return !cleared && (place !== null || !isNoted(record, { id: flag.id, began }, dates))
}

/** Newest values of the last weeks whose flag says “refer”, without a note about bone stress filed since. */
function referringTests(record: RunnerRecord, at: Instant): UsableReading[] {
  const today = dayOf(at, record.runner.timeZone)
  const readings = readingsAt(record, at)
  return readings.flatMap((reading) => {
    const newest = newestUsable(readings, reading.test, reading.side, reading.region ?? null)
    if (
      newest?.id !== reading.id ||
      newest.day < addDays(today, 1 - (newest.test === 'pain-nrs' ? PAIN_DAYS : TEST_DAYS))
    )
      return []
    if (judgeMeasurement(newest, { runner: aboutRunner(record), readings }).level !== 'refer') return []
    const noted = { known: today, day: today }
    return newest.test !== 'pain-nrs' &&
      isClearedFor(record, { id: 'bone-stress-suspected', began: newest.day }, [], noted)
      ? []
      : [newest]
  })
}

const PAIN_WORDS = { high: '', growth: ' where bones still grow', rest: ' at rest', night: ' at night' } as const

const painSays = ({ place, kind, value }: PainToLookAt): string => {
  const before = kind === 'growth' ? ',' : ''
  const where = place === null ? ' in a workout' : `${before} in the ${placeKeyWords(regionKey(place))}`
  return `Pain${PAIN_WORDS[kind]}${where}${value === null ? '' : `: ${value} of 10`}.`
}

/**
 * What should be looked at by a clinician before massage (reference 7.3, `see-clinician`): a red flag, a substantial overuse
 * problem, pain of 7 or more, at rest or at night, of minors where bones still grow. Empty where nothing known says so.
 */
export function clinicianReasons(record: RunnerRecord, at: Instant): ClinicianReason[] {
  const { score, substantial } = overuseAt(record, at)
  return [
    ...activeFlags(record, { start: at }, at)
      .filter((active) => isReferral(active, record, dayOf(at, record.runner.timeZone)))
      .map((active): ClinicianReason => {
        // The second question where the yes to that is why: it says what has to be looked at.
        const { question } = standingFlag(active)
        return { code: 'flag', flag: active.flag.id, says: `Yes to: ${question.replace(/\?$/, '')}.` }
      }),
    ...referringTests(record, at).map(
      (reading): ClinicianReason => ({
        code: 'test',
        test: reading.test,
        says: `${testOf(reading).name}: a reason to refer.`,
      }),
    ),
    ...(substantial
      ? [{ code: 'overuse' as const, score, says: 'A problem cuts training or performance at least moderately.' }]
      : []),
    ...painToLookAt(record, at).map((pain): ClinicianReason => ({ code: 'pain', says: painSays(pain) })),
  ]
}
