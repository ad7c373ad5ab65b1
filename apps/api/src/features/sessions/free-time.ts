import type { Tx } from '@strideloom/db/client.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { addMinutes, dayOf, type Instant, type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { firstTaken, freeFrom, gapBetween, nearWords, type TakenTime } from '@strideloom/domain/sessions/taken-times.ts'
import { bufferOf, holdTherapist, listTaken, type TherapistTime } from './taken-store.ts'

/** Why a time is not free, by whose clock it is told, and from when one is; null: it is free. Whose the other one is stays unsaid. */
export const takenWords = (
  asked: TakenTime,
  taken: readonly TakenTime[],
  { buffer, timeZone }: { buffer: number; timeZone: TimeZone },
): string | null => {
  const other = firstTaken(asked, taken, buffer)
  if (other === null) return null
  const [begins, ends] = [other.start, addMinutes(other.start, other.minutes)].map((at) => timeOf(at, timeZone))
  const free = freeFrom(asked, taken, buffer)
  const day = dayOf(free, timeZone) === dayOf(asked.start, timeZone) ? '' : `${dayWords(dayOf(free, timeZone))}, `
  return `Taken from ${begins} to ${ends}: ${nearWords(gapBetween(asked, other), buffer)}. Free again from ${day}${timeOf(free, timeZone)}.`
}

/** How far a time is looked for that is free. */
const LOOK_AHEAD_MINUTES = 24 * 60

/**
 * Lets a time through that is free, and holds the therapist from then on. Of what is planned and not agreed, `agreedOnly` takes no notice:
 * a planned session that is booked has its time from its plan.
 * @throws DomainError time-taken, in a sentence that says when it is free again
 */
export const letTime = async (
  tx: Tx,
  therapist: TherapistTime,
  asked: TakenTime & { id: string },
  { timeZone, agreedOnly = false }: { timeZone: TimeZone; agreedOnly?: boolean },
): Promise<void> => {
  await holdTherapist(tx, therapist)
  const buffer = await bufferOf(tx, therapist)
  const until: Instant = addMinutes(asked.start, LOOK_AHEAD_MINUTES)
  const all = await listTaken(tx, therapist, { from: asked.start, until, except: asked.id })
  const words = takenWords(asked, agreedOnly ? all.filter(({ isAgreed }) => isAgreed) : all, { buffer, timeZone })
  if (words !== null) throw new DomainError('time-taken', `${words} Choose another time.`)
}
