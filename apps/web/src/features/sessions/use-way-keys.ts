import { type WayOn, wayByKey } from '@strideloom/ui/verdict/ways-on.tsx'
import { useEffect, useRef } from 'react'

/** The keys 1 to 3 take a way on, unless something is being typed. */
export const useWayKeys = (ways: readonly WayOn[]): void => {
  const latest = useRef(ways)
  useEffect(() => {
    latest.current = ways
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.closest('textarea,select,dialog,input:not([type="radio"],[type="checkbox"])')) return
      const way = wayByKey(event, latest.current)
      if (!way) return
      event.preventDefault()
      way.onTake()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
