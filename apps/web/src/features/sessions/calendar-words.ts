import { sentence } from '@strideloom/domain/assessments/number-words.ts'
import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { nearWords } from '@strideloom/domain/sessions/taken-times.ts'
import { intentWords } from '@strideloom/domain/timing/limit-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { CalendarMark, CalendarSession } from './calendar-hooks.ts'

/** "Wed 2 Dec, 10:00" by a clock. */
export const momentWords = (start: string, timeZone: string): string =>
  `${formatDay(dayOf(start, timeZone))}, ${timeOf(start, timeZone)}`

/** "10:00 in New York", where the runner's clock shows another time than the practice's; null where it shows the same. */
export const elsewhereWords = (start: string, timeZone: string, practiceZone: string): string | null => {
  const own = `${dayOf(start, timeZone)} ${timeOf(start, timeZone)}`
  if (own === `${dayOf(start, practiceZone)} ${timeOf(start, practiceZone)}`) return null
  const place = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
  const day = dayOf(start, timeZone) === dayOf(start, practiceZone) ? '' : `${formatDay(dayOf(start, timeZone))}, `
  return `${day}${timeOf(start, timeZone)} in ${place}`
}

const STATUS_WORDS: Record<CalendarSession['status'], string> = {
  planned: 'planned, not agreed',
  booked: 'booked',
  'in-progress': 'in progress',
  done: 'done',
  signed: 'signed',
  cancelled: 'cancelled',
  missed: 'missed',
}

/** Where a session stands, with who cancelled it. */
export const statusWords = ({ status, cancelledBy }: Pick<CalendarSession, 'status' | 'cancelledBy'>): string =>
  status === 'cancelled' && cancelledBy !== null
    ? `cancelled by ${cancelledBy === 'runner' ? 'the runner' : 'us'}`
    : STATUS_WORDS[status]

/** Whom it is with; whose it is may not be for the reader to know. */
export const whoWords = ({ runner }: Pick<CalendarSession, 'runner'>): string => runner?.name ?? 'Busy'

/** What it is for; an assistant is not told. */
export const intentLine = ({ intent }: Pick<CalendarSession, 'intent'>): string | null =>
  intent === null ? null : sentence(intentWords([intent]))

/** How two appointments stand too near, in a sentence; null where they do not. */
export const clashLine = ({ clashGap }: Pick<CalendarSession, 'clashGap'>, buffer: number): string | null =>
  clashGap === null ? null : `Clash: ${nearWords(clashGap, buffer)}.`

/** An appointment as a reader hears it. */
export const asRead = (
  session: CalendarSession,
  mark: CalendarMark | undefined,
  { timeZone, buffer }: { timeZone: string; buffer: number },
): string => {
  const { start, minutes, runner, pressure } = session
  const elsewhere = runner && start !== null ? elsewhereWords(start, runner.timeZone, timeZone) : null
  return [
    start === null ? 'No time agreed' : timeOf(start, timeZone),
    whoWords(session),
    intentLine(session),
    pressure === null ? null : `pressure ${pressure}`,
    mark ? `ceiling ${mark.ceiling}` : null,
    `${minutes} minutes`,
    statusWords(session),
    elsewhere,
    mark?.needsLook ? 'needs another look' : null,
    clashLine(session, buffer)?.replace(/\.$/, ''),
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(', ')
}

const HELD = new Set<CalendarSession['status']>(['planned', 'booked', 'in-progress', 'done', 'signed'])
const count = (many: number, one: string): string => (many === 1 ? `one ${one}` : `${many} ${one}s`)

/** The head of a calendar: what is in it, and what asks for somebody. */
export const calendarSentence = (
  sessions: readonly CalendarSession[],
  marks: ReadonlyMap<string, CalendarMark>,
): string => {
  const held = sessions.filter(({ status }) => HELD.has(status))
  const clashes = Math.ceil(held.filter(({ clashGap }) => clashGap !== null).length / 2)
  const looks = held.filter(({ id }) => marks.get(id)?.needsLook).length
  const parts = [
    held.length === 0 ? 'no appointments' : count(held.length, 'appointment'),
    ...(clashes > 0 ? [clashes === 1 ? 'one clash' : `${clashes} clashes`] : []),
    ...(looks > 0 ? [looks === 1 ? 'one needs another look' : `${looks} need another look`] : []),
  ]
  return sentence(parts.join(', ')).replace(/\.$/, '')
}
