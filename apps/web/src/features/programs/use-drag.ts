import type { Day } from '@strideloom/domain/calendar/day.ts'
import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react'
import { edgesOf, scrollTowards } from './edge-scroll.ts'
import { useLatest } from './use-latest.ts'

/** A mouse carries from here on, in px; a finger rests so long, in ms, and may tremble so far, in px. */
const MOUSE_PX = 5
const FINGER_MS = 350
const FINGER_PX = 8
/** The press that a browser makes of a drag is none, in ms after it. */
const NO_PRESS_MS = 50

type Point = { x: number; y: number }
type Drag = {
  /** What was taken hold of, by the key that its element carries; false where it stays. */
  pickUp: (key: string) => boolean
  /** The day under the pointer, whenever it is another one; null beside the days. */
  holdOver: (day: Day | null) => void
  putDown: () => void
  putBack: () => void
}

const dayOf = (element: EventTarget | null): Day | null =>
  (element instanceof Element && element.closest<HTMLElement>('[data-day]')?.dataset.day) || null
const pointOf = (event: MouseEvent | Touch): Point => ({ x: event.clientX, y: event.clientY })
const isFar = (a: Point, b: Point, px: number): boolean => Math.hypot(a.x - b.x, a.y - b.y) > px

/**
 * Dragging to days of what stands in `root`, the days themselves or a list beside them, by mouse and, after a rest, by finger. It listens in one place and moves what
 * is in the hand by itself: nothing is drawn anew while something is carried, but the days it comes from and goes to.
 * Events of the pointer, not the browser's own dragging: that takes no button in Firefox and no finger anywhere.
 * @returns a ref for the picture in the hand, which follows the pointer
 */
export const useDrag = (root: RefObject<HTMLElement | null>, drag: Drag): RefCallback<HTMLElement> => {
  const latest = useLatest(drag)
  const picture = useRef<{ element: HTMLElement | null; box: DOMRect | null; by: Point }>({
    element: null,
    box: null,
    by: { x: 0, y: 0 },
  })

  useEffect(() => {
    const grid = root.current
    if (!grid) return
    let start: { item: HTMLElement; at: Point } | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    let isCarrying = false
    let point: Point = { x: 0, y: 0 }
    let over: Day | null = null
    let edges: ReturnType<typeof edgesOf> | null = null
    let frame = 0

    const hold = (day: Day | null) => {
      if (day === over) return
      over = day
      latest.current.holdOver(day)
    }
    // frames are asked for only as long as something rolls
    const roll = () => {
      frame = edges && scrollTowards(edges, point) ? requestAnimationFrame(roll) : 0
    }
    const begin = () => {
      const key = start?.item.dataset.item
      if (!start || !key || !latest.current.pickUp(key)) return end()
      isCarrying = true
      picture.current = { element: null, box: start.item.getBoundingClientRect(), by: { x: 0, y: 0 } }
      over = dayOf(start.item)
      // what comes from the side goes to the weeks: those roll
      edges = edgesOf(document.querySelector('[role="grid"]') ?? grid)
      // what has the focus is drawn anew on another day: taken away with it, the browser lays the whole page out at the drop
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      getSelection()?.removeAllRanges()
      document.addEventListener('keydown', onKey, true)
      document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    }
    const end = () => {
      clearTimeout(timer)
      timer = undefined
      cancelAnimationFrame(frame)
      frame = 0
      start?.item.removeEventListener('touchend', onTouchEnd)
      start?.item.removeEventListener('touchcancel', onGone)
      start = null
      isCarrying = false
      document.removeEventListener('mousemove', onMouse)
      document.removeEventListener('mouseup', onUp)
      document.removeEventListener('keydown', onKey, true)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
    const finish = (how: 'putDown' | 'putBack') => {
      const wasCarrying = isCarrying
      end()
      if (!wasCarrying) return
      const noPress = (event: MouseEvent) => event.stopPropagation()
      document.addEventListener('click', noPress, true)
      setTimeout(() => document.removeEventListener('click', noPress, true), NO_PRESS_MS)
      latest.current[how]()
    }
    const move = (to: Point, day: () => Day | null) => {
      point = to
      if (!start || !isCarrying) return
      picture.current.by = { x: to.x - start.at.x, y: to.y - start.at.y }
      follow(picture.current)
      hold(day())
      if (frame === 0) roll()
    }

    const onMouse = (event: MouseEvent) => {
      // a release that nobody told of: a menu of the system took it
      if (!(event.buttons & 1)) return finish('putBack')
      if (start && !isCarrying && isFar(start.at, pointOf(event), MOUSE_PX)) begin()
      move(pointOf(event), () => dayOf(event.target))
    }
    const onUp = (event: MouseEvent) => event.button === 0 && finish('putDown')
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      finish('putBack')
    }
    const onScroll = () => hold(dayOf(document.elementFromPoint(point.x, point.y)))
    const onDown = (event: MouseEvent) => {
      const item = itemAt(event.target)
      if (event.button !== 0 || !item || start) return
      start = { item, at: pointOf(event) }
      document.addEventListener('mousemove', onMouse, { passive: true })
      document.addEventListener('mouseup', onUp)
    }

    const onTouch = (event: TouchEvent) => {
      const [touch, another] = event.touches
      const item = itemAt(event.target)
      if (another) return finish('putBack')
      if (!touch || !item) return
      finish('putBack')
      point = pointOf(touch)
      start = { item, at: point }
      // what is taken out of the page under the finger tells its end to nobody but itself
      item.addEventListener('touchend', onTouchEnd)
      item.addEventListener('touchcancel', onGone)
      timer = setTimeout(begin, FINGER_MS)
    }
    const onTouchMove = (event: TouchEvent) => {
      const [touch] = event.touches
      if (!start || !touch) return
      const to = pointOf(touch)
      if (!isCarrying) {
        if (isFar(start.at, to, FINGER_PX)) end()
        return
      }
      // the page stays where it is under what is carried
      if (event.cancelable) event.preventDefault()
      move(to, () => dayOf(document.elementFromPoint(to.x, to.y)))
    }
    const onTouchEnd = () => finish('putDown')
    const onGone = () => finish('putBack')
    // a resting finger carries, it asks for no menu
    const onMenu = (event: Event) => timer !== undefined && event.preventDefault()

    grid.addEventListener('mousedown', onDown)
    grid.addEventListener('touchstart', onTouch, { passive: true })
    grid.addEventListener('touchmove', onTouchMove, { passive: false })
    grid.addEventListener('touchend', onTouchEnd)
    grid.addEventListener('touchcancel', onGone)
    grid.addEventListener('contextmenu', onMenu)
    window.addEventListener('blur', onGone)
    return () => {
      end()
      grid.removeEventListener('mousedown', onDown)
      grid.removeEventListener('touchstart', onTouch)
      grid.removeEventListener('touchmove', onTouchMove)
      grid.removeEventListener('touchend', onTouchEnd)
      grid.removeEventListener('touchcancel', onGone)
      grid.removeEventListener('contextmenu', onMenu)
      window.removeEventListener('blur', onGone)
    }
  }, [root, latest])

  return useCallback((element: HTMLElement | null) => {
    const { box } = picture.current
    picture.current.element = element
    if (!element || !box) return
    Object.assign(element.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
    })
    follow(picture.current)
  }, [])
}

const itemAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]:not([data-locked])') : null

const follow = ({ element, by }: { element: HTMLElement | null; by: Point }): void => {
  if (element) element.style.translate = `${by.x}px ${by.y}px`
}
