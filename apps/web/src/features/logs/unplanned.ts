import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import type { Unplanned } from '@strideloom/domain/logs/unplanned.ts'
import { unplannedTitle } from '@strideloom/domain/logs/unplanned-words.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import { now } from './runner-day.ts'
import { daysKept } from './running-outbox.ts'

/** What a person says of it. */
type UnplannedSaid = Pick<Unplanned, 'workId' | 'day' | 'parts' | 'minutes' | 'effort' | 'pain' | 'note'>

/** Another statement about a work, later than what this phone has seen of it. */
const statement = (said: UnplannedSaid, seen: Unplanned | null, withdrawn: boolean): Unplanned => ({
  workId: said.workId,
  day: said.day,
  parts: said.parts,
  minutes: said.minutes,
  effort: said.effort,
  pain: said.pain,
  note: said.note,
  id: newId(),
  withdrawn,
  toldAt: loggedAtAfter(now(), seen ? [{ loggedAt: seen.toldAt }] : []),
})

/** Keeps what was done beside the plan, says so, and offers to undo it. */
export const tellUnplanned = (said: UnplannedSaid): void => {
  const told = statement(said, null, false)
  daysKept.keep([told])
  showToast({ sentence: `${unplannedTitle(told)}: noted`, undo: () => daysKept.keep([statement(told, told, true)]) })
}

/** It was not done after all. */
export const takeBackUnplanned = (seen: Unplanned): void => {
  const told = statement(seen, seen, true)
  daysKept.keep([told])
  showToast({
    sentence: `${unplannedTitle(seen)}: taken back`,
    undo: () => daysKept.keep([statement(seen, told, false)]),
  })
}
