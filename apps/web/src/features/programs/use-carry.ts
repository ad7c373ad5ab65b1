import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { itemDay } from '@strideloom/domain/programs/day-item.ts'
import { moveDayItem } from '@strideloom/domain/programs/move-items.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useCallback, useRef, useState } from 'react'
import { type Builder, useBuilder } from './builder-context.ts'
import type { ItemRef } from './day-chips.ts'
import { nameOfItem, nameOfItems } from './edit-day-items.ts'
import { refusalOfDay } from './grid-weeks.ts'
import { capital, moveMany } from './many-edits.ts'

/** Something in the hand: where it was, and the day it is held over. */
export type Carry = { item: ItemRef; from: Day; over: Day | null; by: 'keys' | 'pointer' }

/** Moves an item, or says why not. True when it stands on that day now. */
export const moveItemTo = ({ program, today, edit }: Builder, item: ItemRef, day: Day): boolean => {
  const name = nameOfItem(program, item)
  const from = itemDay(program, item)
  if (from === null || from === day) return false
  const refusal = from < today ? 'What lies in the past stays where it is.' : refusalOfDay(program, day, today)
  const sentence = `${capital(name)} moved to ${formatDay(day)}.`
  const outcome = edit(
    `moved ${name} to ${formatDay(day)}`,
    (before, context) => (refusal === null ? moveDayItem(before, item, day, context) : before),
    { offerUndo: sentence, beside: { day }, asksWarnings: true, ...(refusal !== null && { refuse: refusal }) },
  )
  return outcome.kind === 'done'
}

/**
 * Picking up, carrying and putting down, whether by keys or by a pointer.
 * @param sayDay what a day says to what is held over it: "ceiling 6, fits"
 * @param together what is carried along: everything that is marked, when what is picked up is one of them
 */
export const useCarry = (
  sayDay: (item: ItemRef, day: Day) => string | null,
  together: (item: ItemRef) => readonly ItemRef[],
) => {
  const builder = useBuilder()
  const [carry, show] = useState<Carry | null>(null)
  // What is put down may come before what was last held over is drawn.
  const hand = useRef<Carry | null>(null)
  const setCarry = useCallback((next: Carry | null) => {
    hand.current = next
    show(next)
  }, [])
  const { program, today } = builder

  const pickUp = useCallback(
    (item: ItemRef, by: Carry['by']): boolean => {
      const from = itemDay(program, item)
      if (from === null) return false
      if (from < today) {
        announce('What lies in the past stays where it is.')
        return false
      }
      setCarry({ item, from, over: from, by })
      const name = capital(nameOfItems(program, together(item)))
      announce(
        by === 'keys'
          ? `${name} picked up, ${formatDay(from)}. Arrows carry, Enter puts down, Escape puts back.`
          : `${name} picked up.`,
      )
      return true
    },
    [program, today, together, setCarry],
  )

  const holdOver = useCallback(
    (day: Day | null) => {
      const now = hand.current
      if (!now) return
      if (now.over !== day) setCarry({ ...now, over: day })
      if (!day) return
      const says = refusalOfDay(program, day, today) ?? sayDay(now.item, day) ?? 'free to plan'
      announce(`${formatDay(day)}, ${says}`)
    },
    [program, today, sayDay, setCarry],
  )

  const putBack = useCallback(() => {
    setCarry(null)
    announce('Put back.')
  }, [setCarry])

  /** Puts it down where it is held; gives that day when it moved there. */
  const putDown = (): Day | null => {
    const held = hand.current
    setCarry(null)
    if (!held?.over) return null
    const { item, from, over } = held
    const all = together(item)
    const isMoved =
      all.length > 1
        ? from !== over && moveMany(builder, all, daysBetween(from, over))
        : moveItemTo(builder, item, over)
    return isMoved ? over : null
  }

  return { carry, pickUp, holdOver, putBack, putDown }
}
