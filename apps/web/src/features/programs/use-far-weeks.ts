import { type RefObject, useEffect } from 'react'

/** How near a week comes to the window before its drawings are back. */
const NEAR = '400px 0px'

/**
 * Marks the weeks that are out of sight with `data-far`: what is only drawn there is left out, because every frame of a drag
 * goes through all of it. What can be read, found, reached by keys or printed stays.
 * @param shown says which weeks stand there, null where they are not under each other: others are watched when it changes
 */
export const useFarWeeks = (root: RefObject<HTMLElement | null>, shown: string | null): void => {
  useEffect(() => {
    const grid = root.current
    if (!grid || shown === null) return
    const watcher = new IntersectionObserver(
      (seen) => {
        for (const { target, isIntersecting } of seen) target.toggleAttribute('data-far', !isIntersecting)
      },
      { root: grid.parentElement, rootMargin: NEAR },
    )
    for (const week of grid.querySelectorAll('[data-week]')) watcher.observe(week)
    return () => {
      watcher.disconnect()
      for (const week of grid.querySelectorAll('[data-far]')) week.removeAttribute('data-far')
    }
  }, [root, shown])
}
