import { type Instant, instantFromMilliseconds } from '@strideloom/domain/calendar/instant.ts'
import { useSyncExternalStore } from 'react'

/** Looked at this often: minutes are told, not seconds. */
const EVERY_MS = 10_000

const watch = (changed: () => void): (() => void) => {
  const timer = setInterval(changed, EVERY_MS)
  document.addEventListener('visibilitychange', changed)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', changed)
  }
}

const step = (): number => Math.floor(Date.now() / EVERY_MS) * EVERY_MS

/** How far the server's clock is ahead of this device's, from one answer of the server and when it came, in milliseconds. */
export const clockAhead = (serverNow: Instant, answeredAt: number): number => Date.parse(serverNow) - answeredAt

/**
 * The moment it is for the server, which judges: a tablet whose clock is wrong sees the same ceiling. `ahead`: see
 * `clockAhead`.
 */
export const useNow = (ahead: number): Instant => instantFromMilliseconds(useSyncExternalStore(watch, step) + ahead)
