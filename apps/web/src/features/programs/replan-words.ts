import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import type { Replanned } from '@strideloom/domain/outlook/replan.ts'
import { raceChangeWords } from '@strideloom/domain/programs/race-change-words.ts'
import type { BlockMove } from '@strideloom/domain/programs/replan-phases.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { leadWords } from '@strideloom/domain/timing/lead-words.ts'
import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import { formatDay, formatDayRange, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import type { MovedRaces } from './use-moved-races.ts'
import { PHASE_WORDS } from './words.ts'

/** What of the races is another one, a line for each, and that another one is led to. */
export const movedRaceLines = ({ changes, goal }: MovedRaces): string[] => [
  ...changes.map((change) => `${change.name}: ${raceChangeWords(change)}.`),
  ...(goal && goal.to?.id !== goal.from.id && !changes.some(({ id, to }) => id === goal.from.id && !to)
    ? [
        goal.to
          ? `The plan leads to ${goal.to.name} on ${formatDay(goal.to.day)} now; it was laid back from ${goal.from.name} on ${formatDay(goal.from.day)}.`
          : `The plan leads to no race now; it was laid back from ${goal.from.name} on ${formatDay(goal.from.day)}.`,
      ]
    : []),
]

/** The same in the fewest words, for a notice. */
export const movedRaceNotice = (moved: MovedRaces): { title: string; rest: string } => {
  const [first, ...others] = movedRaceLines(moved)
  return first && others.length === 0
    ? { title: first, rest: 'This plan was laid before that. Nothing was moved.' }
    : { title: `${others.length + 1} races have changed since this plan was laid.`, rest: 'Nothing was moved.' }
}

const weeksWords = (weeks: number): string => formatCount(weeks, 'week')

/** "3 weeks, 28 Dec to 17 Jan", and what it was. */
export const blockMoveWords = ({ from, to }: BlockMove): { name: string; now: string; was: string } => {
  const lies = (one: NonNullable<BlockMove['to']>): string =>
    `${weeksWords(one.weeks)}, ${formatDayRange(one.startDay, one.lastDay)}`
  const is = to ?? from
  return {
    name: is ? PHASE_WORDS[is.phase] : '',
    now: to ? lies(to) : 'taken out',
    was: from ? `${from.phase === is?.phase ? '' : `${PHASE_WORDS[from.phase]}, `}${lies(from)}` : 'new',
  }
}

/** "Lighter weeks from 7 Dec, instead of 14 Dec."; null where they stay. */
export const lighterWeeksWords = ({ from, to }: Replanned['phases']['lighter']): string | null => {
  if (from.join() === to.join()) return null
  const days = (mondays: readonly Day[]): string => joinWords(mondays.map((monday) => formatShortDay(monday)))
  return to.length === 0
    ? `No lighter week is left; there ${from.length === 1 ? 'was one' : 'were some'} from ${days(from)}.`
    : `Lighter weeks from ${days(to)}${from.length === 0 ? '' : `, instead of ${days(from)}`}.`
}

/** Weeks that a plan has more than before; 0 where it has none. */
export const weeksMore = (moves: readonly BlockMove[]): number => {
  const lasts = (which: 'from' | 'to') => moves.flatMap((move) => move[which]?.lastDay ?? []).sort()
  const [was, is] = [lasts('from').at(-1), lasts('to').at(-1)]
  return was === undefined || is === undefined ? 0 : Math.max(0, Math.round(daysBetween(was, is) / 7))
}

/** Why a session does not stand on its day any more. */
export const againstWords = (session: PlannedSession | undefined, plan: PlanJudgement | null | undefined): string => {
  if (!plan) return 'The plan has ended before its day.'
  const cause = plan.breaks.flatMap(({ causes }) => causes)[0]
  const kept = session?.acknowledgement ? ' It was kept with a reason, which does not answer this.' : ''
  return cause ? `${leadWords(cause) ?? cause.reason} (${cause.rule}).${kept}` : kept.trim()
}
