import { addDays, type Day, daysBetween, eachDay } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { blockOn } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import type { LoadChange } from './load-change.ts'
import type { Program } from './schema.ts'

type Span = { fromDay: Day; toDay: Day }

/** What a change of load asks for and says, whenever it does. */
const asks = ({ id: _, fromDay: __, toDay: ___, ...rest }: LoadChange) => rest

/** A change of load takes a year at most (load-change.ts). */
const isWithinAYear = (one: Span, other: Span): boolean =>
  daysBetween(one.fromDay, other.toDay) < 366 && daysBetween(other.fromDay, one.toDay) < 366

/** From the first to the last of its days that are to come and that a block covers; null where there is none. */
const openSpan = (program: Pick<Program, 'blocks'>, { fromDay, toDay }: Span, today: Day): Span | null => {
  const first = fromDay > today ? fromDay : today
  const days = first > toDay ? [] : eachDay(first, toDay).filter((day) => blockOn(program, day) !== null)
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { fromDay: from, toDay: to } : null
}

/** The days of a span that none of these is on, as spans. */
const gapsIn = (span: Span, taken: readonly Span[]): Span[] => {
  const gaps: Span[] = []
  for (const day of eachDay(span.fromDay, span.toDay)) {
    if (taken.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay)) continue
    const last = gaps.at(-1)
    if (last && addDays(last.toDay, 1) === day) last.toDay = day
    else gaps.push({ fromDay: day, toDay: day })
  }
  return gaps
}

const isBeside = (one: Span, other: Span): boolean =>
  addDays(one.toDay, 1) === other.fromDay || addDays(other.toDay, 1) === one.fromDay

const joined = <One extends Span>(one: One, { fromDay, toDay }: Span): One =>
  one.toDay < fromDay ? { ...one, toDay } : { ...one, fromDay }

/**
 * Changes of load with one of them copied by a number of days: its days, or those of them within a week, as far as they are to come and
 * lie in a block. Of these only days are taken on which the same is not asked for yet: one beside them goes on, and no two overlap. Where it
 * is on all of them, nothing changes.
 */
export const withLoadCopied = (
  program: Pick<Program, 'blocks' | 'pairings'>,
  loads: Program['loadChanges'],
  { load, within, shift }: { load: LoadChange; within: { from: Day; to: Day } | undefined; shift: number },
  { today, newId }: EditContext,
): Program['loadChanges'] => {
  const fromDay = within && within.from > load.fromDay ? within.from : load.fromDay
  const toDay = within && within.to < load.toDay ? within.to : load.toDay
  const span =
    fromDay > toDay || shift === 0
      ? null
      : openSpan(program, { fromDay: addDays(fromDay, shift), toDay: addDays(toDay, shift) }, today)
  if (!span) return loads
  // its pairing may have been taken away since
  const isAnswer = load.pairingId !== null && load.pairingId in program.pairings
  const copy: LoadChange = { ...load, ...span, ...(!isAnswer && { pairingId: null, contributor: null }), id: '' }
  const alike = Object.values(loads).filter((one) => one.toDay >= today && sameContent(asks(one), asks(copy)))
  // one that grows at an end that is copied from would be copied longer the next time
  const mayGrow = (one: LoadChange, gap: Span): boolean =>
    one.id !== load.id || (one.toDay < gap.fromDay ? toDay < load.toDay : fromDay > load.fromDay)
  const next = { ...loads }
  for (const gap of gapsIn(span, alike)) {
    const beside = alike
      .flatMap(({ id }) => next[id] ?? [])
      .find((one) => isBeside(one, gap) && isWithinAYear(one, gap) && mayGrow(one, gap))
    const record = beside ? joined(beside, gap) : { ...copy, ...gap, id: newId() }
    next[record.id] = record
  }
  return sameContent(next, loads) ? loads : next
}
