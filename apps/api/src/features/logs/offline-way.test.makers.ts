import { addMinutes } from '@strideloom/domain/calendar/instant.ts'
import { BEGINS, type History, listOf, REPUBLISHED, type Write } from './offline-history.test.makers.ts'

/** One request of a phone; `isTwice`: it arrives twice, at once. */
export type Request = { writes: Write[]; isTwice: boolean }

/** Random numbers from 0 up to 1 that a seed decides (mulberry32). */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** What arrives before the plan is published again, and what does when both phones are home. */
export const phasesOf = <W extends Write>(history: History, writes: readonly W[]): [W[], W[]] => {
  const isBefore = ({ device, minute }: W) =>
    history.isEarly[device] === true && addMinutes(BEGINS, minute) < addMinutes(REPUBLISHED, -60)
  return [writes.filter(isBefore), writes.filter((write) => !isBefore(write))]
}

/** Nothing goes wrong: one after the other, one phone after the other. */
export const straight = (writes: readonly Write[]): Request[] =>
  [...writes].sort((a, b) => a.device - b.device).map((write) => ({ writes: [write], isTwice: false }))

/**
 * What the network makes of it: in any order, except that a phone sends what is told of runs as it was said; logs in other batches;
 * some twice at once, and some again later, as after a lost answer, with what had arrived `before` among them.
 */
export const wild = (writes: readonly Write[], before: readonly Write[], seed: number): Request[] => {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const keyed = writes.map((write) => ({ write, key: random() }))
  for (const device of [0, 1]) {
    const runs = keyed.filter(({ write }) => listOf(write) === 'runs' && write.device === device)
    const keys = runs.map(({ key }) => key).sort()
    for (const [place, run] of runs.entries()) run.key = keys[place] as number
  }
  const requests: Request[] = []
  for (const { write } of keyed.sort((a, b) => a.key - b.key)) {
    const last = requests.at(-1)?.writes
    const [first] = last ?? []
    const joins = listOf(write) === 'logs' && first && listOf(first) === 'logs' && first.device === write.device
    if (joins && below(4) > 0) last?.push(write)
    else requests.push({ writes: [write], isTwice: below(4) === 0 })
  }
  const again = requests.flatMap((request, place) => (below(3) === 0 ? [{ request, place }] : []))
  // from the last one on, so that no place moves under another
  for (const { request, place } of again.reverse())
    for (const write of request.writes)
      requests.splice(place + 1 + below(requests.length - place), 0, { writes: [write], isTwice: false })
  for (const write of before)
    if (below(3) === 0) requests.splice(below(requests.length + 1), 0, { writes: [write], isTwice: below(4) === 0 })
  return requests
}
