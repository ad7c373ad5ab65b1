import { asksForRegion } from '../library/red-flags.ts'
import { eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import type { FlagLimit, PlaceKey, Severity } from '../timing/facts.ts'
import type { ActiveFlag } from './active-flags.ts'

const ANSWER = '$region'

/** The question behind a limit, as a sentence. */
export const flagReason = ({ flag }: ActiveFlag): string => `“${flag.question}” was answered yes (${flag.why}).`

/** How strict its limits are: milder in some once a clinician's note is on file. */
export const flagSeverity = ({ flag, cleared }: ActiveFlag): Severity => {
  const { severity, severityWithClearance } = flag.effects
  return cleared ? (severityWithClearance ?? severity) : severity
}

/** The limits of an answered flag with the answer's place put in (`effects.limits` of red-flags.json). */
function limitOf(active: ActiveFlag): FlagLimit | null {
  const { flag, place, cleared } = active
  const { limits, severity, unlessClearanceFor } = flag.effects
  const why = { id: flag.id, severity: flagSeverity(active), reason: flagReason(active) }
  // Until the place is named nobody knows where hands may go, unless a note is about all places.
  if (place === null && asksForRegion(flag) && !(unlessClearanceFor && cleared))
    return { ...why, reason: `${why.reason} Where is not noted yet.`, severity, closesSession: true }
  if (!limits || (unlessClearanceFor && cleared)) return null
  // `both` is left and right (reference 14.9).
  const own = (named: string): PlaceKey[] =>
    named === ANSWER && place ? eachSide(place).map(({ region, side }) => regionKey({ region, side })) : [named]
  const { avoidRegions, regionCaps, ...rest } = limits
  return {
    ...why,
    ...rest,
    ...(avoidRegions && { avoidRegions: avoidRegions.flatMap(own) }),
    ...(regionCaps && {
      regionCaps: Object.fromEntries(
        Object.entries(regionCaps).flatMap(([named, cap]) => own(named).map((place) => [place, cap])),
      ),
    }),
  }
}

/** Limits that answered flags bring beside the facts they set. */
export const flagLimits = (flags: readonly ActiveFlag[]): FlagLimit[] =>
  flags.flatMap((active) => (active.followUp ? [] : (limitOf(active) ?? [])))

type SetFact = 'redFlagAbsolute' | 'urineDarkOrWeakAfterEffort' | 'clearanceRequired' | 'feverOrSystemicIllness48h'
type OtherFact = 'pressureLimitingCondition' | 'pregnant'

const factsOf = ({ flag, followUp }: ActiveFlag) =>
  (followUp ? flag.effects.followUp?.ifYes.facts : flag.effects.facts) ?? {}

/** True when an answered flag sets this fact. */
export const isSet = (flags: readonly ActiveFlag[], fact: SetFact | OtherFact): boolean =>
  flags.some((active) => factsOf(active)[fact] === true)

/** Flags that need a clinician's note. */
export const needingClearance = (flags: readonly ActiveFlag[]): ActiveFlag[] =>
  flags.filter((active) => factsOf(active).clearanceRequired === true)

/** The places that answered flags name for a fact which lists places. */
export const placesSet = (
  flags: readonly ActiveFlag[],
  fact: 'acuteInjuryRegionsUnder72h' | 'sorenessHighRegions',
): RegionSide[] => flags.flatMap((active) => (active.place && factsOf(active)[fact] === ANSWER ? [active.place] : []))
