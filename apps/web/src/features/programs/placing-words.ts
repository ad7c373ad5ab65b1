import type { Day } from '@strideloom/domain/calendar/day.ts'
import { CRITERIA, type Criterion } from '@strideloom/domain/outlook/day-merit.ts'
import type { Placed, TakenDay } from '@strideloom/domain/outlook/place-sessions.ts'
import type { PlacedStrength } from '@strideloom/domain/outlook/place-strength.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { leadWords } from '@strideloom/domain/timing/lead-words.ts'
import { spansOn } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { formatDay, formatWeekday } from '@strideloom/ui/format/day.ts'
import { formatHours } from '@strideloom/ui/format/duration.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { spanSentence } from '../../lib/availability-words.ts'
import { INTENT_WORDS } from './words.ts'

const highest = ({ works }: PlannedSession): number | null =>
  works.length > 0 ? Math.max(...works.map(({ pressure }) => pressure)) : null

/** "Corrective at 6, 50 min" */
export const takenWords = (session: PlannedSession): string => {
  const pressure = highest(session)
  return `${INTENT_WORDS[session.intent]}${pressure === null ? '' : ` at ${pressure}`}, ${session.minutes} min`
}

/** What stands against what was asked on a day, in one line: the first cause of what breaks. */
const againstAsked = ({ asAsked }: TakenDay): string | null => {
  const cause = asAsked.plan.breaks[0]?.causes[0]
  return cause ? `${leadWords(cause) ?? cause.reason} (${cause.rule})` : null
}

/** Why the day takes less than was asked, or null where it takes all of it. */
export const lighterWords = ({ chosen }: Placed): string | null =>
  chosen && chosen.asAsked.plan.breaks.length > 0 ? `Lighter than asked. ${againstAsked(chosen)}.` : null

const nextWords = (hours: number | null): string => (hours === null ? 'more than two weeks' : formatHours(hours))

/** Why this day and not the next best: the first thing in which they differ, with both numbers. */
const whyWords: Record<Criterion, (chosen: TakenDay, second: TakenDay, other: string) => string> = {
  'left-out': () => '',
  stops: (_, second, other) => `${other} would stop it: ${againstAsked(second)}.`,
  cautions: (chosen, second, other) =>
    `${formatCount(chosen.found.cautions, 'caution')} here, ${second.found.cautions} on ${other}.`,
  intent: (_, second, other) => `${other} takes only: ${takenWords(second.session).toLowerCase()}.`,
  pressure: (_, second, other) => `${other} takes only: ${takenWords(second.session).toLowerCase()}.`,
  work: (_, second, other) =>
    `${other} takes only ${formatCount(second.session.works.length, 'technique')} in ${second.session.minutes} min.`,
  hours: (chosen, second, other) =>
    `${nextWords(chosen.found.hoursToNext)} to the next key run or race, ${nextWords(second.found.hoursToNext)} on ${other}.`,
  spacing: (chosen, second, other) =>
    chosen.found.heavyNear !== second.found.heavyNear
      ? `Heavy leg strength is further away than on ${other}.`
      : `${chosen.found.daysSinceLast} days after the session before, ${second.found.daysSinceLast} on ${other}; ${chosen.found.evenDays} would be even.`,
  availability: (_, __, other) => `A free day; ${other} is a limited one.`,
  burden: (chosen, second, other) =>
    `${chosen.found.minutesThatDay} min of exercises that day, ${second.found.minutesThatDay} on ${other}.`,
  day: (_, __, other) => `As good as ${other}, and earlier.`,
}

/** Why a session stands where it stands. */
export const chosenWords = ({ chosen, second }: Placed): string => {
  if (!chosen) return ''
  if (!second) return 'No other of its days takes it.'
  const differs = CRITERIA.find((_, index) => chosen.merit[index] !== second.merit[index]) ?? 'day'
  return whyWords[differs](chosen, second, formatDay(second.session.day))
}

/** Why a session was left out. */
export const leftOutWords = ({ closest, wanted }: Placed): string => {
  const [from, to] = [wanted.days[0], wanted.days.at(-1)]
  if (!closest || from === undefined || to === undefined) return 'None of its days is open. Choose more weekdays.'
  const why = againstAsked(closest)
  return `No day from ${formatDay(from)} to ${formatDay(to)} takes it${why ? `: on ${formatDay(closest.session.day)}, ${why}` : ''}.`
}

/** Why a day is not free: "Paula is away 12 to 16 Mar."; null where nothing is told of it. */
export const toldWords = (runner: string, spans: readonly AvailabilityTold[], day: Day): string | null => {
  const [span] = spansOn(spans, day)
  return span ? `${spanSentence(runner, span)}.` : null
}

const weekdays = (days: readonly Day[]): string =>
  joinWords([...new Set([...days].sort((a, b) => order(a) - order(b)).map((day) => formatWeekday(day, 'short')))])

const order = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** "Mon and Thu; 3 of 24 move", and what still stands too near. */
export const strengthWords = (
  placed: readonly PlacedStrength[],
  told: (day: Day) => string | null,
): { says: string; still: string[] } => {
  const moved = placed.filter(({ workout, day }) => workout.day !== day)
  const still = placed.flatMap(({ day, against, free }) => {
    const why = (free === 'away' ? told(day) : null) ?? against[0]?.says
    return why === undefined ? [] : [`${formatDay(day)}: ${why}`]
  })
  const evenings = placed.filter(({ inTheEvening }) => inTheEvening).length
  return {
    says: `${weekdays(placed.map(({ day }) => day))}. ${
      moved.length === 0
        ? 'They stand well already.'
        : `${moved.length} of ${formatCount(placed.length, 'workout')} move.`
    }${evenings > 0 ? ` In the evening where a run is on the same day (${evenings}).` : ''}`,
    still,
  }
}

/** Why a strength day left its place: the runner is away, or what else spoke against it there; `told` is what they said of that day. */
export const strengthReason = (
  { againstBefore, hoursToRun, inTheEvening, free, freeBefore }: PlacedStrength,
  told: string | null,
): string =>
  [
    (freeBefore === 'away' ? told : null) ??
      againstBefore[0]?.says ??
      (freeBefore !== 'free' && free === 'free' ? told : null) ??
      (hoursToRun === null ? 'A more even week.' : `${formatHours(hoursToRun)} to the next key run.`),
    ...(inTheEvening ? ['In the evening: the run first.'] : []),
  ].join(' ')
