import { addDays, type Day } from '../calendar/day.ts'
import type { EditContext } from '../programs/edit-context.ts'
import { laidAroundNow, type RaceNow } from '../programs/laid-around.ts'
import { type GoalChange, goalChange } from '../programs/race-changes.ts'
import { type PhasesReplanned, replanPhases } from '../programs/replan-phases.ts'
import type { Program } from '../programs/schema.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import { type PlacedAgain, placeAgain } from './place-again.ts'
import type { JudgeAmong, PlacingGround } from './place-sessions.ts'
import type { StrengthGround } from './place-strength.ts'
import { raceClassOf } from './placed-races.ts'
import { type StrengthAgain, strengthAgain } from './strength-again.ts'

/** What of a plan is planned again; each may be left as it is. */
export type ReplanParts = { readonly phases: boolean; readonly sessions: boolean; readonly strength: boolean }

export type ReplanGround = Pick<StrengthGround, 'timeZone' | 'runs' | 'availability'> &
  Pick<PlacingGround, 'judgeIn' | 'lastHeld' | 'techniques'> & {
    readonly program: Program
    /** The runner's races as they are. */
    readonly races: readonly RaceNow[]
    /** The same while the races were as the plan was laid around them. */
    readonly before: { readonly judgeIn: JudgeAmong; readonly runs: StrengthGround['runs'] }
    readonly context: EditContext
    readonly thresholds: Thresholds
    readonly parts: ReplanParts
    /** Days that somebody took instead, by session. */
    readonly chosenDays?: ReadonlyMap<string, Day>
  }

/** What a plan becomes, before anybody agreed, and what of it is another. */
export type Replanned = {
  readonly program: Program
  readonly goal: GoalChange | null
  readonly phases: Omit<PhasesReplanned, 'program'>
  readonly strength: Pick<StrengthAgain, 'placed'>
  readonly sessions: Omit<PlacedAgain, 'program'>
}

const NO_PHASES: Replanned['phases'] = { moves: [], lighter: { from: [], to: [] }, kept: [] }

const placeOf = ({ day, distanceKm }: { day: Day; distanceKm: number }) => ({ day, raceClass: raceClassOf(distanceKm) })

/**
 * A plan after a race has moved, has another distance or priority, is new or is cancelled: phases, taper and lighter weeks laid back
 * from the race that it leads to, then heavy legs and hands-on sessions placed again where the rules say that they no longer stand. From
 * tomorrow on; all else stays where it is. The plan then remembers the races as they are. The same input gives the same answer, but for the ids of
 * what is new.
 */
export function replan({ program, races, before, context, parts, ...ground }: ReplanGround): Replanned {
  const from = addDays(context.today, 1)
  const goal = goalChange(program, races, context.today)
  const { program: laid, ...phases } =
    goal && parts.phases
      ? replanPhases(program, { from: placeOf(goal.from), to: goal.to && placeOf(goal.to) }, context, ground.thresholds)
      : { program, ...NO_PHASES }
  const raceDays = new Set(races.flatMap(({ status, day }) => (status === 'planned' ? [day] : [])))
  const { program: trained, ...strength } = parts.strength
    ? strengthAgain({ program, runs: before.runs }, { ...ground, program: laid, today: from, raceDays })
    : { program: laid, placed: [] }
  const raceDay = { before: goal?.from.day ?? null, now: goal?.to?.day ?? null }
  // a day that no block holds takes nothing, so those find another one whatever is left as it is
  const { program: placed, ...sessions } = placeAgain({ program, judgeIn: before.judgeIn }, trained, {
    ...ground,
    today: from,
    from,
    raceDay,
    onlyOutside: !parts.sessions,
  })
  return {
    program: { ...placed, laidAround: laidAroundNow(races, program.raceId) },
    goal,
    phases,
    strength,
    sessions,
  }
}
