import type { Day } from '@strideloom/domain/calendar/day.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import { spansOn } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { AVAILABILITY_WORDS, spanDays } from '../../lib/availability-words.ts'
import { newId } from '../../lib/new-id.ts'
import { now } from './runner-day.ts'
import { daysKept } from './running-outbox.ts'

type Span = Pick<AvailabilityTold, 'spanId' | 'fromDay' | 'toDay' | 'kind' | 'note'>

/** Another statement about a span, later than everything that was told of it here. */
const statement = (span: Span, seen: AvailabilityTold | null, withdrawn: boolean): AvailabilityTold => ({
  id: newId(),
  spanId: span.spanId,
  fromDay: span.fromDay,
  toDay: span.toDay,
  kind: span.kind,
  note: span.note,
  withdrawn,
  toldAt: loggedAtAfter(now(), seen ? [{ loggedAt: seen.toldAt }] : []),
})

/** Keeps what is told of some days, says so, and offers to undo it; `before` is what stood of the same span. */
export const tellSpan = (span: Span, before: AvailabilityTold | null): void => {
  const told = statement(span, before, false)
  daysKept.keep([told])
  showToast({
    sentence: `${AVAILABILITY_WORDS[span.kind]} ${spanDays(span)}: noted`,
    undo: () => daysKept.keep([statement(before ?? span, told, before === null)]),
  })
}

/** These days are free again. */
export const takeBackSpan = (span: AvailabilityTold): void => {
  const told = statement(span, span, true)
  daysKept.keep([told])
  showToast({
    sentence: `${AVAILABILITY_WORDS[span.kind]} ${spanDays(span)}: taken back`,
    undo: () => daysKept.keep([statement(span, told, false)]),
  })
}

/** "Away", "Limited, no gym": what was said of a day; null where nothing was. */
export const dayTold = (spans: readonly AvailabilityTold[], day: Day): string | null => {
  const words = spansOn(spans, day).map(({ kind }) => AVAILABILITY_WORDS[kind])
  const [first, ...rest] = [...new Set(words)]
  return first === undefined ? null : [first, ...rest.map((word) => word.toLowerCase())].join(', ')
}
