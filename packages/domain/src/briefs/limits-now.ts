import { eachSide, type RegionSide, regionKey } from '../library/region-side.ts'
import { limitFor, type RegionCeilings } from '../sessions/region-ceilings.ts'
import type { Severity } from '../timing/facts.ts'
import { raceWords } from '../timing/lead-words.ts'
import { keyTouches } from '../timing/places.ts'
import { causeSentence, type Reason, reasonsOf } from '../timing/sentences.ts'
import type { Cause, LimitKind, Verdict } from '../timing/verdict.ts'
import { whyOfCause } from '../timing/why-of-cause.ts'
import type { Why } from '../why.ts'

/** A cause as a brief tells it: the rule, its own number, and why in a sentence. */
export type CauseLine = {
  rule: string
  severity: Severity
  limit: LimitKind
  /** The rule's own number, where it has one. */
  value: number | null
  /** The facts the rule read, unrounded. */
  numbers: Readonly<Record<string, number>>
  /** The race that it is about; hours are from or to the session. */
  race: { name: string; hours: number; ahead: boolean } | null
  says: string
}

/** A fired rule in one sentence with its own number: pressure first, else minutes; null where it only closes or asks. */
export type ReasonLine = Reason & {
  value: number | null
  /** It is what sets the session’s limit, or closes it; one that speaks of a place does neither. */
  decides: boolean
  why: Why
}

/** Every fired rule once, strictest first. */
export const reasonLines = ({ causes, maxPressure }: Pick<Verdict, 'causes' | 'maxPressure'>): ReasonLine[] =>
  reasonsOf(causes).flatMap((reason): ReasonLine[] => {
    const own = causes.filter(({ rule }) => rule === reason.rule)
    const numbered = (['pressure', 'regionCap', 'minutes'] as const).flatMap((limit) =>
      own.flatMap((cause) => (cause.limit === limit && typeof cause.value === 'number' ? [cause.value] : [])),
    )
    const decides = own.some(
      ({ limit, value }) =>
        (limit === 'pressure' && value === maxPressure) || (limit === 'intents' && value.length === 0),
    )
    const [first] = own
    return first ? [{ ...reason, value: numbered[0] ?? null, decides, why: whyOfCause(first) }] : []
  })

/** Races of causes with the names that people gave them: the record knows none. */
export const namedCauses = (causes: readonly Cause[], names: Readonly<Record<string, string>>): Cause[] =>
  causes.map((cause) => {
    const name = cause.race && names[cause.race.id]
    return name && cause.race ? { ...cause, race: { ...cause.race, name } } : cause
  })

/** A cause in one place: what it leaves there. `hurt`: it is the place’s own, hurt by an earlier session, and no rule of the day. */
export type PlaceCause = { rule: string; severity: Severity; value: number; hurt?: true; says: string }

/** How hard hands may press in one place, and what says so, the lowest first. 0: hands off. */
export type PlaceLimit = RegionSide & { limit: number; causes: PlaceCause[] }

/** More causes of one place than these say nothing new. */
const PLACE_CAUSES = 3

const raceOf = (race: NonNullable<Cause['race']>): CauseLine['race'] => {
  const ahead = 'hoursToRace' in race
  const name = race.name ? raceWords(race) : `The ${raceWords(race)}`
  return { name, hours: (ahead ? race.hoursToRace : race.hoursSinceRace) ?? 0, ahead }
}

export const causeLine = (cause: Cause): CauseLine => ({
  rule: cause.rule,
  severity: cause.severity,
  limit: cause.limit,
  value: typeof cause.value === 'number' ? cause.value : null,
  numbers: cause.numbers,
  race: cause.race && raceOf(cause.race),
  says: causeSentence(cause),
})

/** A cause that limits the pressure in a place, with what it leaves. */
const limitingIn = (place: RegionSide, cause: Cause): number | null => {
  if (cause.limit === 'pressure') return cause.value
  if (cause.limit === 'region') return cause.value.some((key) => keyTouches(key, place)) ? 0 : null
  if (cause.limit === 'regionCap') return cause.regions.some((key) => keyTouches(key, place)) ? cause.value : null
  return null
}

/** The limit of one place: the session's, caps and closed regions that touch it, and what its parts bear. */
export const placeLimit = (
  verdict: Verdict,
  tolerance: { ceiling: number; parts: RegionCeilings['parts'] } | null,
  place: RegionSide,
): PlaceLimit => {
  const limiting = verdict.causes
    .flatMap((cause) => {
      const value = limitingIn(place, cause)
      if (value === null) return []
      return [{ rule: cause.rule, severity: cause.severity, value, says: causeSentence(cause) }]
    })
    .sort((a, b) => a.value - b.value)
  const own = tolerance === null ? Number.POSITIVE_INFINITY : limitFor(tolerance, place)
  const byRules = Math.min(verdict.maxPressure, ...limiting.map(({ value }) => value))
  // What a region bears after it was hurt can be lower than what the runner bears.
  const hurt: PlaceCause[] =
    tolerance !== null && own < tolerance.ceiling
      ? [
          {
            rule: 'RSP-01',
            severity: 'block',
            value: own,
            hurt: true,
            says: `This place was hurt by an earlier session: at most ${own} here.`,
          },
        ]
      : []
  return {
    region: place.region,
    side: place.side,
    limit: Math.min(byRules, own),
    causes: [...hurt, ...limiting].sort((a, b) => a.value - b.value).slice(0, PLACE_CAUSES),
  }
}

/** Limits of several places, each side on its own, each once. */
export const placeLimits = (
  verdict: Verdict,
  tolerance: { ceiling: number; parts: RegionCeilings['parts'] } | null,
  places: readonly RegionSide[],
): PlaceLimit[] =>
  [...new Map(places.flatMap(eachSide).map((place) => [regionKey(place), place])).values()].map((place) =>
    placeLimit(verdict, tolerance, place),
  )
