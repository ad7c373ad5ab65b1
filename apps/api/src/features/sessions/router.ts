import { router } from '../../trpc/procedures.ts'
import { addToSigned } from './addendum-router.ts'
import { calendarRouter } from './calendar-router.ts'
import { noteOutcome } from './outcome-router.ts'
import { record } from './record-router.ts'
import { review, send } from './release-router.ts'
import { due, respond } from './responses-router.ts'
import { sent, sentOne } from './sent-router.ts'
import { get, list } from './sessions-router.ts'
import { slotsRouter } from './slots-router.ts'
import { setStatus } from './status-router.ts'
import { unlock } from './unlock-router.ts'
import { wishesRouter } from './wishes-router.ts'

export const sessionsRouter = router({
  list,
  get,
  record,
  review,
  send,
  addToSigned,
  setStatus,
  noteOutcome,
  unlock,
  sent,
  sentOne,
  due,
  respond,
  slots: slotsRouter,
  wishes: wishesRouter,
  calendar: calendarRouter,
})
