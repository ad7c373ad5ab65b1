import { useEffect } from 'react'
import { useLatest } from './use-latest.ts'

const cellOf = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-day]') : null

/**
 * While something of the side is dragged, days take it. The grid's own items are carried otherwise and are not concerned.
 * @param isDragging whether something is in the hand
 */
export const useDropOnDay = (isDragging: boolean, onDrop: (day: string) => void): void => {
  const latest = useLatest(onDrop)
  useEffect(() => {
    if (!isDragging) return
    let marked: HTMLElement | null = null
    const mark = (cell: HTMLElement | null) => {
      if (marked === cell) return
      marked?.style.removeProperty('outline')
      cell?.style.setProperty('outline', '2px solid var(--brand)')
      marked = cell
    }
    const over = (event: DragEvent) => {
      const cell = cellOf(event)
      mark(cell)
      if (cell) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const day = cellOf(event)?.dataset.day
      if (!day) return
      event.preventDefault()
      latest.current(day)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      mark(null)
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [isDragging, latest])
}
