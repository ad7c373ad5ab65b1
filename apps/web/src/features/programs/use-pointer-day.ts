import type { Day } from '@strideloom/domain/calendar/day.ts'
import { useEffect } from 'react'
import { useLatest } from './use-latest.ts'

const dayAt = (x: number, y: number): Day | null => {
  for (const element of document.elementsFromPoint(x, y)) {
    const day = element.closest<HTMLElement>('[data-day]')?.dataset.day
    if (day) return day
  }
  return null
}

/** While something is dragged: the day under the pointer, also when the page scrolls beneath it. */
export const usePointerDay = (isDragging: boolean, onDay: (day: Day | null) => void): void => {
  const report = useLatest(onDay)
  useEffect(() => {
    if (!isDragging) return
    let point: { clientX: number; clientY: number } | null = null
    const look = () => {
      if (point) report.current(dayAt(point.clientX, point.clientY))
    }
    const onMouse = (event: MouseEvent) => {
      point = event
      look()
    }
    const onTouch = (event: TouchEvent) => {
      point = event.touches[0] ?? point
      look()
    }
    document.addEventListener('mousemove', onMouse, { passive: true })
    document.addEventListener('touchmove', onTouch, { passive: true })
    document.addEventListener('scroll', look, { capture: true, passive: true })
    return () => {
      document.removeEventListener('mousemove', onMouse)
      document.removeEventListener('touchmove', onTouch)
      document.removeEventListener('scroll', look, { capture: true })
    }
  }, [isDragging, report])
}
