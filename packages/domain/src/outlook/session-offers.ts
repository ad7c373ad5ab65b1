import { addDays, type Day } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { compareInstants, dayOf, type Instant, instantOf, type LocalTime, timeOf } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { firstTaken, type TakenTime } from '../sessions/taken-times.ts'
import { intentWords } from '../timing/limit-words.ts'
import { WITHIN_DAYS, WORKING } from './earliest-slot.ts'
import type { PracticeRules } from './practice-rules.ts'
import { type JudgedTime, judgeTime } from './times-allowed.ts'

/** A time that may be booked for a runner, by the runner's own clock, with why it is named. */
export type SessionOffer = {
  start: Instant
  day: Day
  startTime: LocalTime
  minutes: number
  intent: Intent
  /** What the guard leaves then. */
  says: string
  /** Why this one, or why after the other one. */
  why: string
}

/** Times that are looked at: a week of a full calendar has fewer. */
const MOST_LOOKED_AT = 60

type Ground = { at: Instant; findingActive: boolean; rules: PracticeRules }

/** Where nobody entered open times: the same time of each coming day. */
export const sameTimeDaily = ({ start, minutes }: TakenTime, at: Instant, timeZone: string): TakenTime[] => {
  const time = timeOf(start, timeZone)
  return Array.from({ length: WITHIN_DAYS + 1 }, (_, ahead) => ({
    start: instantOf(addDays(dayOf(at, timeZone), ahead), time, timeZone),
    minutes,
  }))
}

const isWorking = ({ intent }: Pick<JudgedTime, 'intent'>): boolean => intent !== null && WORKING.includes(intent)

/**
 * The first time that the guard leaves open for work that answers a sign, and the second best: the next such time, else the first in which
 * anything is open (README 12). Judged by the code that books. Times in which the therapist has somebody, with the buffer, are passed over.
 * Empty where nothing is open.
 */
export function sessionOffers(
  record: RunnerRecord,
  { times, taken, buffer }: { times: readonly TakenTime[]; taken: readonly TakenTime[]; buffer: number },
  ground: Ground,
): SessionOffer[] {
  const { timeZone } = record.runner
  const judged = times
    .filter((time) => compareInstants(time.start, ground.at) > 0 && firstTaken(time, taken, buffer) === null)
    .sort((a, b) => compareInstants(a.start, b.start) || b.minutes - a.minutes)
    .slice(0, MOST_LOOKED_AT)
    .map((time) => judgeTime(record, time, ground))
  const open = judged.filter((one) => one.isOpen)
  const inOrder = [...open.filter(isWorking), ...open.filter((one) => !isWorking(one))]
  const when = (start: Instant) => `${dayWords(dayOf(start, timeZone))}, ${timeOf(start, timeZone)}`
  return inOrder.slice(0, 2).flatMap((one, index): SessionOffer[] => {
    const { start, minutes, intent, says } = one
    if (intent === null) return []
    const what = intentWords([intent])
    const passed = judged.find((other) => compareInstants(other.start, start) < 0 && !isWorking(other))
    const [best] = inOrder
    const why =
      index === 0
        ? passed
          ? `The first free time that is open for ${what}. Not ${when(passed.start)}: ${passed.says}`
          : `The first free time that is open for ${what}.`
        : best && isWorking(best) && !isWorking(one)
          ? `Second: only ${what} is open then.`
          : 'Second: the next free time after it.'
    return [{ start, day: dayOf(start, timeZone), startTime: timeOf(start, timeZone), minutes, intent, says, why }]
  })
}
