import type { Day } from '@strideloom/domain/calendar/day.ts'
import { announce } from '@strideloom/ui/surface/announcer.ts'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react'
import { type ItemRef, itemOfKey } from './day-chips.ts'
import { dayByKey, type GridWeek } from './grid-weeks.ts'
import type { Carry } from './use-carry.ts'

type GridKeys = {
  root: RefObject<HTMLElement | null>
  weeks: readonly GridWeek[]
  active: Day
  setActive: (day: Day) => void
  /** Days stand under each other: up and down are a day, not a week. */
  byDayRows: boolean
  carry: Carry | null
  pickUp: (item: ItemRef, by: 'keys') => boolean
  holdOver: (day: Day) => void
  putBack: () => void
  putDown: () => Day | null
  onMove: (item: ItemRef) => void
  onRemove: (item: ItemRef) => void
  onOpenDay: (day: Day) => void
  /** Marks an item, or everything of a day. */
  onMark: (what: ItemRef | { day: Day }) => void
  /** Marks everything between two days; without a day to go to the next range begins anew. */
  onRange: (from: Day, to: Day | null) => void
  /** Copies an item, a day, or with Shift its week. */
  onCopy: (what: ItemRef | { day: Day } | { week: Day }, way: 'days' | 'repeat') => void
  /** Takes all marks away; null while nothing is marked. */
  onClear: (() => void) | null
}

const itemOf = (element: Element | null | undefined): ItemRef | null =>
  itemOfKey(element?.closest<HTMLElement>('[data-item]')?.dataset.item ?? '')

const ROWS: Record<string, string> = { ArrowUp: 'ArrowLeft', ArrowDown: 'ArrowRight' }

/**
 * The grid by keys: arrows walk the days, Enter goes to what is on a day, N opens the day itself to plan something on it,
 * Space picks up, arrows carry, Enter puts down, Escape puts back, M asks for a day, Delete removes. X marks, Shift with
 * arrows marks a range, C copies, Shift C the week, R repeats, Escape takes the marks away.
 */
export const useGridKeys = (grid: GridKeys) => {
  const { root, weeks, active, setActive, byDayRows, carry } = grid
  const wanted = useRef<{ day: Day; item: ItemRef | null } | null>(null)

  const cellOf = useCallback(
    (day: Day) => root.current?.querySelector<HTMLElement>(`[data-day="${day}"]`) ?? null,
    [root],
  )
  // after drawing, because the day may only then be on the screen
  useEffect(() => {
    const want = wanted.current
    if (!want) return
    const cell = cellOf(want.day)
    if (!cell) return
    wanted.current = null
    const chip = want.item && cell.querySelector<HTMLElement>(`[data-item="${want.item.kind}:${want.item.id}"]`)
    ;(chip ?? cell).focus()
  })
  const focusDay = useCallback(
    (day: Day, item: ItemRef | null = null) => {
      wanted.current = { day, item }
      setActive(day)
    },
    [setActive],
  )

  const carryBy = (event: KeyboardEvent, held: Carry) => {
    const to = dayByKey(byDayRows ? (ROWS[event.key] ?? event.key) : event.key, held.over ?? held.from, weeks)
    if (event.key === 'Escape') {
      grid.putBack()
      focusDay(held.from, held.item)
    } else if (event.key === 'Enter' || event.key === ' ') {
      const day = grid.putDown()
      focusDay(day ?? held.from, held.item)
    } else if (to) {
      grid.holdOver(to)
      if (byDayRows) setActive(to)
      cellOf(to)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Tab') {
      grid.putBack()
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const walkChips = (event: KeyboardEvent, chips: HTMLElement[], at: number): boolean => {
    const next = event.key === 'ArrowDown' ? at + 1 : event.key === 'ArrowUp' ? at - 1 : null
    if (next === null || !chips[next]) return false
    chips[next].focus()
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (carry?.by === 'keys') return carryBy(event, carry)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cell = target.closest<HTMLElement>('[data-day]')
    if (!cell || target.closest('[role="menu"],[aria-haspopup="menu"]')) return
    const chips = [...cell.querySelectorAll<HTMLElement>('[data-item]')]
    const onItem = itemOf(target)
    const item = onItem ?? itemOf(chips.find((chip) => !chip.dataset.locked))
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }

    if (!event.shiftKey && onItem && walkChips(event, chips, chips.indexOf(target))) return done()
    const to = dayByKey(byDayRows ? (ROWS[event.key] ?? event.key) : event.key, active, weeks)
    if (to) {
      grid.onRange(active, event.shiftKey ? to : null)
      focusDay(to)
      return done()
    }
    const key = event.key.toLowerCase()
    if (onItem?.kind === 'load' && (key === 'x' || key === 'r' || (key === 'c' && !event.shiftKey))) {
      announce('A change of load is moved or removed; it is not marked or copied.')
      return done()
    }
    if (key === 'x') {
      grid.onMark(onItem ?? { day: active })
      return done()
    }
    if (key === 'c' || key === 'r') {
      grid.onCopy(event.shiftKey ? { week: active } : (onItem ?? { day: active }), key === 'c' ? 'days' : 'repeat')
      return done()
    }
    if (event.key === 'Escape' && grid.onClear) {
      grid.onClear()
      return done()
    }
    if (event.key === 'Escape' && onItem) {
      cell.focus()
      return done()
    }
    if (event.key === 'Enter' && !onItem) {
      if (chips[0]) chips[0].focus()
      else grid.onOpenDay(active)
      return done()
    }
    if (event.key === ' ') {
      if (item) grid.pickUp(item, 'keys')
      else announce('Nothing on this day can be moved.')
      return done()
    }
    if (key === 'n') {
      grid.onOpenDay(active)
      return done()
    }
    if (key === 'm') {
      if (item) grid.onMove(item)
      return done()
    }
    if (event.key === 'Delete' && onItem) {
      grid.onRemove(onItem)
      focusDay(active)
      return done()
    }
  }

  return { onKeyDown, focusDay }
}
