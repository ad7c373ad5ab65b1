import type { Day } from '@strideloom/domain/calendar/day.ts'
import { itemDay, itemsBetween } from '@strideloom/domain/programs/day-item.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useBuilder } from './builder-context.ts'
import { type ItemRef, keyOfItem } from './day-chips.ts'

const NONE: ReadonlySet<string> = new Set()
const inAll = (count: number): string => (count === 0 ? 'nothing is marked' : `${count} marked in all`)

/** Where a range begins, and what was marked before it. */
type Anchor = { day: Day; before: ReadonlySet<string> }

/**
 * Several things of the coming days, marked to be moved, copied or removed together. `isMarking`: a press marks and does
 * not open, for fingers that have no keys to hold.
 */
export const useMarked = () => {
  const { program, today } = useBuilder()
  const [keys, setKeys] = useState<ReadonlySet<string>>(NONE)
  const [isMarking, setIsMarking] = useState(false)
  const anchor = useRef<Anchor | null>(null)
  const coming = useMemo(() => itemsBetween(program, today, '9999-12-31'), [program, today])
  // what has gone since is not marked any more
  const items = useMemo(() => coming.filter((item) => keys.has(keyOfItem(item))), [coming, keys])

  const put = useCallback((next: ReadonlySet<string>, there: readonly ItemRef[], words: string) => {
    setKeys(next)
    announce(`${words}, ${inAll(there.filter((item) => next.has(keyOfItem(item))).length)}.`)
  }, [])

  /** Marks them, or takes the mark away where all have it. */
  const toggle = useCallback(
    (what: readonly ItemRef[], name: string) => {
      const open = what.filter((item) => (itemDay(program, item) ?? '') >= today)
      const [first] = open
      if (!first) {
        announce('Nothing there can be marked: it is empty or gone by.')
        return
      }
      const all = new Set(items.map(keyOfItem))
      const isOn = open.every((item) => all.has(keyOfItem(item)))
      for (const item of open)
        if (isOn) all.delete(keyOfItem(item))
        else all.add(keyOfItem(item))
      const day = itemDay(program, first)
      anchor.current = day ? { day, before: all } : null
      put(all, coming, isOn ? `${name} not marked` : `${name} marked`)
    },
    [program, today, items, coming, put],
  )

  /** Where the next range begins, with what is marked by then; nowhere in particular for null. */
  const begin = useCallback(
    (day: Day | null) => {
      anchor.current = day ? { day, before: new Set(items.map(keyOfItem)) } : null
    },
    [items],
  )

  /** Marks everything from where marking began to a day. */
  const extend = useCallback(
    (from: Day, to: Day) => {
      anchor.current ??= { day: from, before: new Set(items.map(keyOfItem)) }
      const { day, before } = anchor.current
      const [first, last] = day < to ? [day, to] : [to, day]
      const range = itemsBetween(program, first < today ? today : first, last)
      put(new Set([...before, ...range.map(keyOfItem)]), coming, `${range.length} in this range`)
    },
    [program, today, items, coming, put],
  )

  const clear = useCallback(() => {
    setKeys(NONE)
    setIsMarking(false)
    anchor.current = null
    announce('Nothing is marked.')
  }, [])

  const startMarking = useCallback(() => {
    setIsMarking(true)
    announce('Press what is to be marked.')
  }, [])

  const marked = useMemo<ReadonlySet<string>>(() => new Set(items.map(keyOfItem)), [items])
  return { items, marked, isMarking, toggle, begin, extend, clear, startMarking }
}
