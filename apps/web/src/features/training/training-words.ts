import { daysBetween } from '@strideloom/domain/calendar/day.ts'
import { isHeldFrom } from '@strideloom/domain/training/change-usual-key-run.ts'
import { racesAhead } from '@strideloom/domain/training/races-ahead.ts'
import type { Race, UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** What each letter means here (reference 5, PRE and PST rules; model.md on a C marathon). */
export const PRIORITIES = [
  { value: 'A', label: 'A, the goal', hint: 'The block is built towards it. Hands-on work gets light days before.' },
  { value: 'B', label: 'B, it matters', hint: 'Not the goal, but run in earnest: the same light days before it.' },
  {
    value: 'C',
    label: 'C, training',
    hint: 'Counts as a key run; only the day before is light. A marathon or longer is kept like B.',
  },
] as const

export const STATUSES: readonly { value: Race['status']; label: string }[] = [
  { value: 'planned', label: 'Planned' },
  { value: 'done', label: 'Run' },
  { value: 'dnf', label: 'Not finished' },
  { value: 'dns', label: 'Not started' },
  { value: 'cancelled', label: 'Cancelled' },
]

export const statusWord = (status: Race['status']): string =>
  STATUSES.find(({ value }) => value === status)?.label ?? status

/** The usual distances, in km as they are written on a start number. */
export const DISTANCES = [
  { km: 5, label: '5 km' },
  { km: 10, label: '10 km' },
  { km: 21.1, label: 'Half' },
  { km: 42.2, label: 'Marathon' },
] as const

/** "Half marathon", "10 km", "42.2 km" of another course of that length reads as a marathon. */
export const distanceWords = (km: number): string => {
  if (Math.abs(km - 21.1) < 0.05) return 'half marathon'
  if (Math.abs(km - 42.2) < 0.05) return 'marathon'
  return `${formatNumber(km, km < 100 ? 1 : 0)} km`
}

type Named = Pick<Race, 'name' | 'priority' | 'day'>
const raceIn = ({ name, priority, day }: Named, today: string) =>
  `${name} (${priority}) ${day === today ? 'is today' : formatDistanceInDays(day, today)}`

/** The page in one sentence: the next race, and the goal when that is another one. */
export const headline = (races: readonly Race[], keyRuns: readonly UsualKeyRun[], today: string): string => {
  const ahead = racesAhead(races, today)
  const [next] = ahead
  if (!next)
    return keyRuns.some((run) => isHeldFrom(run, today))
      ? `No race ahead. ${weekSentence(keyRuns, today)}`
      : 'No race and no key run yet.'
  const goal = ahead.find(({ priority }) => priority === 'A')
  if (!goal || goal.id === next.id) return `${raceIn(next, today)}, on ${formatDay(next.day)}.`
  return `${raceIn(next, today)}, ${goal.name} (A) ${daysBetween(today, goal.day)} days away.`
}

/** Habits that hold on that day. */
export const heldOn = <T extends UsualKeyRun>(keyRuns: readonly T[], day: string): T[] =>
  keyRuns.filter(({ fromDay, untilDay }) => fromDay <= day && (untilDay === null || day <= untilDay))

/** "3 key runs a week, 3 h 30 min: Tue, Thu and Sun." */
export const weekSentence = (keyRuns: readonly UsualKeyRun[], today: string): string => {
  const held = heldOn(keyRuns, today).sort((a, b) => a.weekday - b.weekday)
  if (held.length === 0) return 'No usual key run this week.'
  const minutes = held.reduce((sum, run) => sum + run.minutes, 0)
  const days = joinWords(held.map((run) => (WEEKDAYS[run.weekday - 1] ?? '').slice(0, 3)))
  return `${held.length} key run${held.length === 1 ? '' : 's'} a week, ${formatMinutes(minutes)}: ${days}.`
}

const EFFORTS = { easy: 'easy', 'race-pace': 'race pace' } as const

/** "Long run, easy" for a second line; the kind is said by the glyph's words too. */
export const kindWords = ({ kind, effort }: Pick<UsualKeyRun, 'kind' | 'effort'>): string =>
  `${kind === 'long' ? 'Long' : 'Quality'}${effort ? `, ${EFFORTS[effort]}` : ''}`

/** The whole of a habit for readers: "Key run, intervals, quality, Tuesday 07:00, 1 h". */
export const keyRunWords = (run: UsualKeyRun): string =>
  [
    `Key run, ${run.title}`,
    kindWords(run).toLowerCase(),
    `${WEEKDAYS[run.weekday - 1]}${run.startTime ? ` ${run.startTime}` : ''}`,
    formatMinutes(run.minutes),
  ].join(', ')

/** When a habit begins or ends, where that is not now; null for one that simply goes on. */
export const spanWords = ({ fromDay, untilDay }: UsualKeyRun, today: string): string | null => {
  if (fromDay > today) return `from ${formatDay(fromDay)}`
  return untilDay === null ? null : `until ${formatDay(untilDay)}`
}
