import type { Day } from '@strideloom/domain/calendar/day.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { RunningDay } from '@strideloom/domain/training/running-day-schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import { now } from './runner-day.ts'
import { daysKept, runsKept } from './running-outbox.ts'

type Told = Pick<RunningDay, 'day' | 'usualKeyRunId' | 'told' | 'reason'>

/** Keeps what became of a day or a key run, says so, and offers to undo it. */
export const tellDay = (told: Told, sentence: string, seen: readonly { toldAt: string }[]): void => {
  const after = (earlier: readonly { toldAt: string }[]) =>
    loggedAtAfter(
      now(),
      earlier.map(({ toldAt }) => ({ loggedAt: toldAt })),
    )
  const answer = { ...told, id: newId(), toldAt: after(seen) }
  daysKept.keep([answer])
  showToast({
    sentence,
    undo: () =>
      daysKept.keep([{ ...answer, id: newId(), told: 'withdrawn', reason: null, toldAt: after([...seen, answer]) }]),
  })
}

export const tellRest = (day: Day, seen: readonly { toldAt: string }[]): void =>
  tellDay({ day, usualKeyRunId: null, told: 'rest', reason: null }, 'Noted as a day of rest', seen)

/** How sore a run left the legs; null passes over it. It can be said once: the answer is one tap. */
export const tellSoreness = (runId: string, soreness: number | null): void => {
  const id = newId()
  runsKept.keep([{ id, soreness: { id, runId, answeredAt: now(), soreness } }])
  if (soreness !== null) showToast({ sentence: `Soreness ${soreness} noted` })
}
