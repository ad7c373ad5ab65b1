import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { AvailabilityKind } from '@strideloom/domain/training/availability.ts'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'

type Span = { kind: AvailabilityKind; fromDay: Day; toDay: Day }

export const AVAILABILITY_WORDS: Record<AvailabilityKind, string> = {
  away: 'Away',
  limited: 'Limited',
  'no-gym': 'No gym',
}

/** What each of them means for the plan. */
export const AVAILABILITY_HINTS: Record<AvailabilityKind, string> = {
  away: 'Nothing is placed on these days. What is planned there and left out does not count against you.',
  limited: 'Little time: these days are used only when no other day is as good.',
  'no-gym': 'Work that needs a gym goes to other days where it can.',
}

/** "12 to 16 Mar", "on Thu 12 Mar" */
export const spanDays = ({ fromDay, toDay }: Pick<Span, 'fromDay' | 'toDay'>): string =>
  fromDay === toDay ? `on ${formatDay(fromDay)}` : formatDayRange(fromDay, toDay)

const IS: Record<AvailabilityKind, string> = { away: 'is away', limited: 'has little time', 'no-gym': 'has no gym' }
const ARE: Record<AvailabilityKind, string> = { away: 'are away', limited: 'have little time', 'no-gym': 'have no gym' }

/** "Paula is away 12 to 16 Mar" */
export const spanSentence = (name: string, span: Span): string => `${name} ${IS[span.kind]} ${spanDays(span)}`

/** "You said you are away 12 to 16 Mar" */
export const ownSpanSentence = (span: Span): string => `You said you ${ARE[span.kind]} ${spanDays(span)}`
