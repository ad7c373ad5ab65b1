import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Column } from './calendar-day.ts'

/** A mouse carries from here on, in px; a finger rests so long, in ms, and may tremble so far, in px: as in the builder (0020). */
const MOUSE_PX = 5
const FINGER_MS = 350
const FINGER_PX = 8
/** A time is put on five minutes. */
export const SNAP = 5

/** What is in the hand, over which column, and at which minute of its day it would begin. */
export type Carried = { id: string; columnKey: string; at: number }

type Ground = {
  columns: readonly Column[]
  opens: number
  closes: number
  /** Where it stands; null: it cannot be moved. */
  placeOf: (id: string) => { columnKey: string; from: number; minutes: number } | null
  onDrop: (carried: Carried) => void
}

/** Within the hours that are shown, on five minutes. */
const snapped = (at: number, minutes: number, { opens, closes }: Pick<Ground, 'opens' | 'closes'>): number =>
  Math.max(opens, Math.min(closes - Math.min(minutes, closes - opens), Math.round(at / SNAP) * SNAP))

/**
 * Carrying an appointment in `root` by mouse and, after a rest, by finger; the keys carry with `carry` and `drop`. Columns carry
 * `data-column`, appointments `data-appointment`. Escape, a second finger or another window puts it back.
 */
export const useCarryAppointment = (root: RefObject<HTMLElement | null>, ground: Ground) => {
  const [carried, setCarried] = useState<Carried | null>(null)
  const latest = useRef({ ground, carried })
  useEffect(() => {
    latest.current = { ground, carried }
  })

  useEffect(() => {
    const grid = root.current
    if (!grid) return
    let held: { id: string; pointer: number; x: number; y: number; within: number; minutes: number } | null = null
    let isCarrying = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const over = (x: number, y: number): Carried | null => {
      const column = document
        .elementsFromPoint(x, y)
        .map((element) => element.closest<HTMLElement>('[data-column]'))
        .find((element) => element !== null)
      if (!column || !held) return null
      const { opens, closes } = latest.current.ground
      const box = column.getBoundingClientRect()
      const perMinute = box.height / (closes - opens)
      const at = opens + (y - box.top) / perMinute - held.within
      return { id: held.id, columnKey: column.dataset.column ?? '', at: snapped(at, held.minutes, { opens, closes }) }
    }
    const end = () => {
      clearTimeout(timer)
      held = null
      isCarrying = false
      setCarried(null)
    }
    const begin = () => {
      if (!held) return
      isCarrying = true
      getSelection()?.removeAllRanges()
      setCarried(over(held.x, held.y))
    }
    const onDown = (event: PointerEvent) => {
      const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-appointment]') : null
      const id = item?.dataset.appointment
      if (held || event.button !== 0 || !item || id === undefined) return end()
      const place = latest.current.ground.placeOf(id)
      if (!place) return
      const { opens, closes } = latest.current.ground
      const column = item.closest<HTMLElement>('[data-column]')
      const perMinute = (column?.getBoundingClientRect().height ?? 1) / (closes - opens)
      const within = (event.clientY - item.getBoundingClientRect().top) / perMinute
      held = { id, pointer: event.pointerId, x: event.clientX, y: event.clientY, within, minutes: place.minutes }
      if (event.pointerType !== 'mouse') timer = setTimeout(begin, FINGER_MS)
    }
    const onMove = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointer) return
      const far = Math.hypot(event.clientX - held.x, event.clientY - held.y)
      if (!isCarrying) {
        if (event.pointerType === 'mouse' ? far > MOUSE_PX : false) begin()
        else if (event.pointerType !== 'mouse' && far > FINGER_PX) return end()
        if (!isCarrying) return
      }
      event.preventDefault()
      const now = over(event.clientX, event.clientY)
      if (now) setCarried(now)
    }
    const onUp = (event: PointerEvent) => {
      if (!held || event.pointerId !== held.pointer) return
      const dropped = isCarrying ? latest.current.carried : null
      end()
      if (!dropped) return
      // The press that a browser makes of it is none.
      const noPress = (click: MouseEvent) => click.stopPropagation()
      document.addEventListener('click', noPress, true)
      setTimeout(() => document.removeEventListener('click', noPress, true), 50)
      latest.current.ground.onDrop(dropped)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isCarrying) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    // While a finger carries, the page stays where it is.
    const onTouchMove = (event: TouchEvent) => {
      if (isCarrying && event.cancelable) event.preventDefault()
    }
    const onMenu = (event: Event) => {
      if (isCarrying) event.preventDefault()
    }
    grid.addEventListener('pointerdown', onDown)
    document.addEventListener('pointermove', onMove)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', end)
    document.addEventListener('keydown', onKey, true)
    grid.addEventListener('touchmove', onTouchMove, { passive: false })
    grid.addEventListener('contextmenu', onMenu)
    return () => {
      clearTimeout(timer)
      grid.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointermove', onMove)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', end)
      document.removeEventListener('keydown', onKey, true)
      grid.removeEventListener('touchmove', onTouchMove)
      grid.removeEventListener('contextmenu', onMenu)
    }
  }, [root])

  /** With the keys: to another minute, or another column. */
  const carry = (id: string, by: { minutes?: number; columns?: number }): Carried | null => {
    const { columns, placeOf } = ground
    const place = placeOf(id)
    if (!place) return null
    const from = carried ?? { id, columnKey: place.columnKey, at: place.from }
    const index = columns.findIndex(({ key }) => key === from.columnKey) + (by.columns ?? 0)
    const column = columns[Math.max(0, Math.min(columns.length - 1, index))]
    const next = {
      id,
      columnKey: column?.key ?? from.columnKey,
      at: snapped(from.at + (by.minutes ?? 0), place.minutes, ground),
    }
    setCarried(next)
    return next
  }
  return {
    carried,
    carry,
    putBack: () => setCarried(null),
    drop: () => {
      if (carried) ground.onDrop(carried)
      setCarried(null)
    },
  }
}
