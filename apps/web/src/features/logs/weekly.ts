import type { Day } from '@strideloom/domain/calendar/day.ts'
import { newId } from '../../lib/new-id.ts'
import { askedKept } from './asked.ts'
import { now } from './runner-day.ts'
import { NO_WEEK, type WeekDraft } from './week-draft.ts'

/** Keeps the answers of a week. */
export const answerWeek = (week: Day, draft: WeekDraft): void =>
  askedKept.keep([{ ...draft, id: newId(), week, answeredAt: now() }])

/** Passed over: it is not asked again, and nothing is known of it. */
export const passOverWeek = (week: Day): void => answerWeek(week, NO_WEEK)
