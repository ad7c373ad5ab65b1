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

/**
 * Changes of load with one of them copied by a number of days: its days, or those of them within a week, as far as they are to come and
 * lie in a block. Where the same is asked for on days beside it already, that one goes on; where it is on all of them, nothing changes.
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
  const there = Object.values(loads).find(
    (one) =>
      sameContent(asks(one), asks(copy)) &&
      one.toDay >= today &&
      one.fromDay <= addDays(span.toDay, 1) &&
      one.toDay >= addDays(span.fromDay, -1) &&
      isWithinAYear(one, span),
  )
  const record = there
    ? {
        ...there,
        fromDay: there.fromDay < span.fromDay ? there.fromDay : span.fromDay,
        toDay: there.toDay > span.toDay ? there.toDay : span.toDay,
      }
    : { ...copy, id: newId() }
  return there && sameContent(there, record) ? loads : { ...loads, [record.id]: record }
}
