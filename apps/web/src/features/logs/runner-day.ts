import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant, instantFromMilliseconds, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { useSyncExternalStore } from 'react'
import { rightNow } from '../../lib/device/clock.ts'

/** The phone's clock, put right: when something was. This feature reads it here only. */
export const now = (): Instant => instantFromMilliseconds(rightNow())

/** The phone's clock as it goes: for how long something takes, which nobody puts right in between. */
export const ticking = (): Instant => instantFromMilliseconds(Date.now())

/** The day it is for a runner. */
export const runnerDay = (timeZone: TimeZone): Day => dayOf(now(), timeZone)

/** Looked at this often, and whenever the page comes back to the front: midnight passes while it is open. */
const EVERY_MS = 20_000

const watch = (changed: () => void): (() => void) => {
  const timer = setInterval(changed, EVERY_MS)
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}

/** Today in the runner's zone; a component that shows it follows midnight. */
export const useRunnerDay = (timeZone: TimeZone): Day => useSyncExternalStore(watch, () => runnerDay(timeZone))
