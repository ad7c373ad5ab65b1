import { whenIdle } from './when-idle.ts'

/** So long at a stretch, at most: what a finger or key wants next never waits longer, however slow the machine. */
const STRETCH_MS = 6

const soon = (task: () => void): (() => void) => whenIdle(task, { latest: 1000, otherwise: 16 })

/**
 * Does long work piece by piece while the page rests, so that it is never in the way of a hand.
 * @param pieces what yields after each piece and returns what was made
 * @returns what calls it off
 */
export const inPieces = <T>(pieces: Iterator<unknown, T>, done: (made: T) => void): (() => void) => {
  const go = () => {
    const until = performance.now() + STRETCH_MS
    do {
      const next = pieces.next()
      if (next.done) {
        done(next.value)
        return
      }
    } while (performance.now() < until)
    callOff = soon(go)
  }
  let callOff = soon(go)
  return () => callOff()
}
