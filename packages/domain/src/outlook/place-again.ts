import { byDayThenId } from '../calendar/by-day-then-id.ts'
import { addDays, type Day, daysBetween, eachDay } from '../calendar/day.ts'
import { blockOn, daysOf } from '../programs/block-days.ts'
import { withoutRecords } from '../programs/put-record.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { rulesToAnswer, stillAsked } from '../timing/acknowledged.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import {
  evenParts,
  type JudgeAmong,
  type Placed,
  type PlacingGround,
  placeSessions,
  withPlaced,
} from './place-sessions.ts'

export type AgainGround = Omit<PlacingGround, 'program' | 'evenDays'> & {
  /** The first day that may be another one. */
  readonly from: Day
  /** The race that the plan leads to, before and now: what lay before it does not come after it, nor the other way round. */
  readonly raceDay: { readonly before: Day | null; readonly now: Day | null }
  /** Only those whose day no block holds any more. */
  readonly onlyOutside?: boolean
  /** Days that somebody took instead, by session. */
  readonly chosenDays?: ReadonlyMap<string, Day>
}

export type PlacedAgain = {
  readonly program: Program
  /** Sessions that no longer stand, in the order of their days, each with the day that takes it now. */
  readonly placed: readonly Placed[]
  /** What each of them goes past on the day on which it stood; null where no block holds that day any more. */
  readonly against: ReadonlyMap<string, PlanJudgement | null>
  /** Those that no day takes and that stay on their own, marked. */
  readonly stays: ReadonlySet<string>
}

/** The rules that a session goes past by now, unanswered, and did not before. */
const newlyBroken = (
  session: PlannedSession,
  [before, now]: readonly [ReturnType<JudgeAmong>, ReturnType<JudgeAmong>],
): PlanJudgement | null => {
  const { plan } = now(session)
  if (stillAsked(plan, session.acknowledgement) === null) return null
  const known = new Set([...rulesToAnswer(before(session).plan), ...(session.acknowledgement?.rules ?? [])])
  return rulesToAnswer(plan).some((rule) => !known.has(rule)) ? plan : null
}

const laterOf = (one: Day, other: Day): Day => (one > other ? one : other)
const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other)

/** Sessions that look for a day between the same two that stand. */
type Group = { sessions: PlannedSession[]; first: Day; last: Day }

const middle = (from: Day, to: Day): Day => addDays(from, Math.floor(daysBetween(from, to) / 2))

/** So far from its own day at first: the same week of the plan, more or less. */
const NEAR_DAYS = 7

/** Days around its own for each of a group, as near to those beside it as to itself at most. */
const nearParts = ({ sessions, first, last }: Group, beside: readonly Day[]): Day[][] =>
  sessions.map(({ day }) => {
    const before = beside.findLast((other) => other < day)
    const next = beside.find((other) => other > day)
    const [from, to] = [addDays(day, -NEAR_DAYS), addDays(day, NEAR_DAYS)]
    const start = laterOf(first, before === undefined ? from : laterOf(from, addDays(middle(before, day), 1)))
    const end = earlierOf(last, next === undefined ? to : earlierOf(to, middle(day, next)))
    return start > end ? [] : eachDay(start, end)
  })

/**
 * Sets sessions that no longer stand on the best of the days around their own, else on the best between those that stand (`placeSessions`): one that
 * goes past a rule by now that it did not go past before, or whose day no block holds any more. Everything else stays, also what was
 * kept with a reason that answers all, unless one of those comes so near that it does not stand there either. One that no day takes stays where it is, or is taken out where no block holds its day.
 * @param before the program as it was, and how it was judged then
 */
export function placeAgain(
  before: { readonly program: Program; readonly judgeIn: JudgeAmong },
  now: Program,
  { from, raceDay, onlyOutside = false, chosenDays, ...ground }: AgainGround,
): PlacedAgain {
  const judges = [before.judgeIn(before.program), ground.judgeIn(now)] as const
  const coming = Object.values(now.sessions)
    .filter(({ day }) => day >= from)
    .sort(byDayThenId)
  const against = new Map<string, PlanJudgement | null>()
  for (const session of coming) {
    const isHeld = blockOn(now, session.day) !== null
    const plan = isHeld && !onlyOutside ? newlyBroken(session, judges) : null
    if (!isHeld || plan) against.set(session.id, plan)
  }
  const span = daysOf(now)
  if (against.size === 0 || !span) return { program: now, placed: [], against, stays: new Set() }

  const all = coming.map(({ day }) => day)
  const evenDays = Math.max(1, Math.round((daysBetween(from, span.to) + 1) / coming.length))
  const stays = new Map<string, Placed>()
  // around their own days first; two of one day need to be set apart
  const wide = new Set(coming.filter(({ day }) => all.filter((one) => one === day).length > 1).map(({ id }) => id))
  for (;;) {
    const isWanted = ({ id }: PlannedSession) => against.has(id) && !stays.has(id)
    const wanted = coming.filter(isWanted)
    const groups = groupsOf(
      wanted,
      coming.filter((one) => !isWanted(one)),
      { first: from, last: span.to, raceDay },
    )
    const isWide = ({ sessions }: Group) => sessions.some(({ id }) => wide.has(id))
    const parts = groups.flatMap((group) =>
      isWide(group) ? evenParts(group.first, group.last, group.sessions.length, () => true) : nearParts(group, all),
    )
    const ids = wanted.map(({ id }) => id)
    const program = withoutRecords(now, 'sessions', ids)
    const placed = placeSessions(
      wanted.map((session, index) => {
        const own = chosenDays?.get(session.id)
        return { session, days: own ? [own] : (parts[index] ?? []) }
      }),
      { ...ground, program, evenDays },
    )
    const left = new Set(placed.filter(({ chosen }) => !chosen).map((one) => one.wanted.session))
    const narrow = groups.filter((group) => !isWide(group) && group.sessions.some((one) => left.has(one)))
    const held = placed.filter(({ chosen, wanted: { session } }) => !chosen && blockOn(now, session.day) !== null)
    if (narrow.length > 0) for (const { id } of narrow.flatMap(({ sessions }) => sessions)) wide.add(id)
    else if (held.length > 0) for (const one of held) stays.set(one.wanted.session.id, one)
    else {
      const next = withPlaced(program, placed)
      // one that stood may not stand beside those that have come near it
      const judgesNext = [judges[0], ground.judgeIn(next)] as const
      const pressed = onlyOutside
        ? []
        : coming.flatMap((session): [string, PlanJudgement][] => {
            const plan = against.has(session.id) ? null : newlyBroken(session, judgesNext)
            return plan ? [[session.id, plan]] : []
          })
      if (pressed.length > 0) {
        for (const [id, plan] of pressed) against.set(id, plan)
        continue
      }
      const told = new Map([...placed.map((one) => [one.wanted.session.id, one] as const), ...stays])
      return {
        program: next,
        placed: coming.flatMap(({ id }) => told.get(id) ?? []),
        against,
        stays: new Set(stays.keys()),
      }
    }
  }
}

/** Sessions that look for a day, by those that stand beside them and by the side of the race on which they lay; in the order of their days. */
function groupsOf(
  wanted: readonly PlannedSession[],
  standing: readonly PlannedSession[],
  { first, last, raceDay: { before, now } }: { first: Day; last: Day; raceDay: AgainGround['raceDay'] },
): Group[] {
  const groups = new Map<string, Group>()
  for (const session of wanted) {
    const { day } = session
    const previous = standing.findLast((one) => one.day <= day)?.day
    const next = standing.find((one) => one.day > day)?.day
    const side = before === null || now === null ? null : day < before ? 'before' : 'after'
    const key = `${previous} ${side}`
    const group = groups.get(key) ?? { sessions: [], first, last }
    const start = previous === undefined ? first : laterOf(first, addDays(previous, 1))
    const end = next === undefined ? last : earlierOf(last, addDays(next, -1))
    groups.set(key, {
      sessions: [...group.sessions, session],
      first: side === 'after' && now !== null ? laterOf(start, addDays(now, 1)) : start,
      last: side === 'before' && now !== null ? earlierOf(end, addDays(now, -1)) : end,
    })
  }
  return [...groups.values()]
}
