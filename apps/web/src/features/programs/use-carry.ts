import type { Day } from '@strideloom/domain/calendar/day.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useCallback, useState } from 'react'
import { type Builder, useBuilder } from './builder-context.ts'
import type { ItemRef } from './day-chips.ts'
import { dayOfItem, moveDayItem, nameOfItem } from './edit-day-items.ts'
import { refusalOfDay } from './grid-weeks.ts'

/** Something in the hand: where it was, and the day it is held over. */
export type Carry = { item: ItemRef; from: Day; over: Day | null; by: 'keys' | 'pointer' }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Moves an item, or says why not. True when it stands on that day now. */
export const moveItemTo = ({ program, today, edit }: Builder, item: ItemRef, day: Day): boolean => {
  const name = nameOfItem(program, item)
  const from = dayOfItem(program, item)
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
 */
export const useCarry = (sayDay: (item: ItemRef, day: Day) => string | null) => {
  const builder = useBuilder()
  const [carry, setCarry] = useState<Carry | null>(null)
  const { program, today } = builder

  const pickUp = useCallback(
    (item: ItemRef, by: Carry['by']): boolean => {
      const from = dayOfItem(program, item)
      if (from === null) return false
      if (from < today) {
        announce('What lies in the past stays where it is.')
        return false
      }
      setCarry({ item, from, over: from, by })
      announce(
        by === 'keys'
          ? `${capital(nameOfItem(program, item))} picked up, ${formatDay(from)}. Arrows carry it, Enter puts it down, Escape puts it back.`
          : `${capital(nameOfItem(program, item))} picked up.`,
      )
      return true
    },
    [program, today],
  )

  const held = carry?.item ?? null
  const holdOver = useCallback(
    (day: Day | null) => {
      setCarry((now) => (now && now.over !== day ? { ...now, over: day } : now))
      if (!day) return
      const says = refusalOfDay(program, day, today) ?? (held && sayDay(held, day)) ?? 'free to plan'
      announce(`${formatDay(day)}, ${says}`)
    },
    [program, today, held, sayDay],
  )

  const putBack = useCallback(() => {
    setCarry(null)
    announce('Put back.')
  }, [])

  /** Puts it down where it is held; gives that day when it moved there. */
  const putDown = (): Day | null => {
    setCarry(null)
    if (!carry?.over) return null
    return moveItemTo(builder, carry.item, carry.over) ? carry.over : null
  }

  return { carry, pickUp, holdOver, putBack, putDown }
}
