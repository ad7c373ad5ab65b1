import type { Intent } from '../library/ids.ts'

/**
 * What every fact of the timing rules may be. The types of `Facts`, the refusal of what no rule can read, and the
 * generated tests all come from this one table.
 */
export const FACT_KINDS = {
  // Safety answers and what is on file.
  intakeComplete: 'yes-no',
  redFlagAbsolute: 'yes-no',
  clearanceRequired: 'yes-no',
  /** Not expired and covering the regions of the session. */
  clearanceOnFile: 'yes-no',
  feverOrSystemicIllness48h: 'yes-no',
  /** Blood thinners, easy bruising, fragile skin. */
  pressureLimitingCondition: 'yes-no',
  urineDarkOrWeakAfterEffort: 'yes-no',
  acuteInjuryRegionsUnder72h: 'places',
  /** Pain 7/10 or more, or 4/10 or more at rest. */
  highPainRegions: 'places',
  /** Soreness 5/10 or more. */
  sorenessHighRegions: 'places',
  pregnant: 'yes-no',
  /** Whole years on the day of the session. */
  ageYears: 'number',
  /** Has to be answered for everybody under 18. */
  guardianConsentOnFile: 'yes-no',

  // One race, where there is one; several come as `racesAhead` and `racesBehind`.
  /** Race start − session end, in hours. */
  hoursToRace: 'number',
  raceClass: ['short', 'half', 'marathon', 'ultra'],
  racePriority: ['A', 'B', 'C'],
  /** Session start − finish, in hours. */
  hoursSinceRace: 'number',
  lastRaceClass: ['short', 'half', 'marathon', 'ultra'],

  // Key runs and heavy leg strength, in hours.
  /** The least of start − session end, +12 h for an easy long run; a C race is a key run too. */
  hoursToKey: 'number',
  /** Session start − end of the last key run. */
  hoursSinceKey: 'number',
  hoursSinceHeavyLower: 'number',
  hoursToHeavyLower: 'number',

  // How the runner is.
  /** 0–100; null when fewer than three answers, or older than 48 h. */
  readiness: 'number',
  /** True for a session more than 48 h ahead, absent otherwise: there is no false, which would silence FAT-03. */
  readinessNotYetKnowable: 'true-only',
  /** The word that is shown, lower where readiness is unusually low for the runner; only where a practice chose that rules look at it. */
  readinessShown: ['very low', 'low', 'normal', 'high'],
  readinessBelow50DaysOf5: 'number',

  // How hands-on work was answered.
  /** The runner's tolerance, 2–8. */
  pressureCeiling: 'number',
  lastResponse: ['adverse', 'too-much', 'about-right', 'no-change', 'unknown'],
  lastPressure: 'number',
  /** Days by local dates; null before the first session. */
  daysSinceLastHandsOn: 'number',
  priorHandsOnSessions: 'number',
  handsOnLast7Days: 'number',
  hoursSinceCorrectiveSameRegion: 'number',
  /** Deep is 7 or more. */
  hoursSinceDeepSameRegion: 'number',

  // The plan around it.
  phase: ['base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season'],
  moderateRunner: 'yes-no',
  bookingRecommendation: ['see-clinician', 'book-now', 'plan-one', 'no-need', 'not-enough-data'],
  recurringRegionCount: 'number',
  pairedWorkForRecurring: 'yes-no',
  daysSinceReassessment: 'number',
  recurringRegionSessions28d: 'number',
  recurringRegionImproved: 'yes-no',
  /** What is asked for: therapist's effort 1–8, and minutes. */
  plannedPressure: 'number',
  plannedMinutes: 'number',
} as const

type FactKinds = typeof FACT_KINDS
export type FactName = keyof FactKinds

/**
 * A place as facts and verdicts name it: `soleus/left`, or `soleus` for all of it. Parents stand for their parts, `both`
 * for left and right; a side stays a side.
 */
export type PlaceKey = string

type FactValue<Kind> = Kind extends 'number'
  ? number
  : Kind extends 'yes-no'
    ? boolean
    : Kind extends 'true-only'
      ? true
      : Kind extends 'places'
        ? readonly PlaceKey[]
        : Kind extends readonly (infer Choice)[]
          ? Choice
          : never

type FlatFacts = { readonly [Name in FactName]?: FactValue<FactKinds[Name]> | null }

export type RaceClass = FactValue<FactKinds['raceClass']>
export type RacePriority = FactValue<FactKinds['racePriority']>
export type ResponseClass = FactValue<FactKinds['lastResponse']>
export type BookingRecommendation = FactValue<FactKinds['bookingRecommendation']>

/** A planned race within reach. The name is only for the sentences. */
export type RaceAhead = {
  readonly id: string
  readonly name?: string | null
  readonly hoursToRace: number | null
  readonly raceClass: RaceClass | null
  readonly racePriority: RacePriority | null
}

/** A race that is over (or will be, by its expected finish). The name is only for the sentences. */
export type RaceBehind = {
  readonly id: string
  readonly name?: string | null
  readonly hoursSinceRace: number | null
  readonly lastRaceClass: RaceClass | null
}

/**
 * What the facts of a moment are (README 3: computed, never typed in). `null` and absent mean unknown: no condition but
 * `isNull` holds for them.
 */
export type Facts = FlatFacts & {
  readonly racesAhead?: readonly RaceAhead[] | null
  readonly racesBehind?: readonly RaceBehind[] | null
  readonly flagLimits?: readonly FlagLimit[] | null
  /** Only for the sentence: hours to the real start where `hoursToKey` has the 12 h of an easy long run added. */
  readonly hoursToKeyStart?: number | null
  /** Only where a practice chose that rules about the same region limit the region. Null: not known what the session treats. */
  readonly sameRegion?: SameRegion | null
}

/** The places of a session that rules about the same region speak of, each side on its own. */
export type SameRegion = {
  readonly legs: readonly PlaceKey[]
  /** Hours since corrective work there, and since deep work. */
  readonly corrective: Readonly<Record<PlaceKey, number>>
  readonly deep: Readonly<Record<PlaceKey, number>>
}

/** How strict: what each asks of the therapist is in domain README 1. */
export const SEVERITIES = ['info', 'warn', 'block', 'safety'] as const
export type Severity = (typeof SEVERITIES)[number]

/**
 * What an answered red flag limits beside the facts it sets (`effects.limits` of the library), with `$region` already
 * replaced by the answer's place. A flag that needs a place and has none closes the session: `closesSession`.
 */
export type FlagLimit = {
  /** Id of the flag; the verdict names it `FLAG:id`. */
  readonly id: string
  readonly severity: Severity
  /** For the sentences: why, in words for the therapist. */
  readonly reason?: string
  readonly closesSession?: boolean
  readonly maxPressure?: number
  readonly forbidIntents?: readonly Intent[]
  readonly avoidRegions?: readonly PlaceKey[]
  readonly regionCaps?: Readonly<Record<PlaceKey, number>>
  readonly avoidTechniques?: readonly string[]
  readonly requires?: readonly string[]
}
