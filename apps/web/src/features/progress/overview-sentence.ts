import { regionName } from '@strideloom/domain/library/regions.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import type { Overview, Place } from './hooks.ts'

/** Silence is a finding from this many days on. */
const SILENT_DAYS = 4
/** Stiffness that leads the sentence. */
const STIFF_FROM = 3

/** "Left calf"; what stands in brackets is left out. */
export const placeWords = ({ region, side }: { region: Place['region']; side: string }): string => {
  const name = regionName(region).replace(/\s*\([^)]*\)/, '')
  return side === 'left' || side === 'right'
    ? `${side === 'left' ? 'Left' : 'Right'} ${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name
}

const lastFinishedWeek = (weeks: Overview['weeks']) => weeks.filter(({ running }) => !running).at(-1) ?? null

/** What was done last week, or that nothing was due. */
const doneWords = (weeks: Overview['weeks']): string | null => {
  const week = lastFinishedWeek(weeks)
  if (!week || week.value === null) return null
  // A check-in here and there does not tell what became of the workouts.
  if (week.unanswered === week.due) return `no answer to ${formatCount(week.due, 'workout')} last week`
  // The bar counts what was done of a workout; where some were done in part, the count says that it means whole ones.
  const inFull = week.completed < week.due - week.unanswered ? ' in full' : ''
  return `${week.completed} of ${formatCount(week.due, 'workout')} done${inFull} last week`
}

/** The stiffest place of the newest check-in, when that is fresh. */
const stiffWords = ({ latestCheckIn, today }: Pick<Overview, 'latestCheckIn' | 'today'>): string | null => {
  if (!latestCheckIn || latestCheckIn.stiffness === null) return null
  const when = latestCheckIn.day === today ? 'today' : `on ${formatDay(latestCheckIn.day)}`
  const [worst] = [...latestCheckIn.stiffness].sort((a, b) => b.value - a.value)
  if (!worst || worst.value === 0) return `Nothing stiff ${when}`
  return worst.value >= STIFF_FROM
    ? `${placeWords(worst)} ${worst.value} ${when}`
    : `Little stiff ${when}, ${placeWords(worst).toLowerCase()} ${worst.value}`
}

/**
 * The page in one sentence, and what qualifies it. Silence comes first and is never read as fine; then what is felt, then
 * what was done.
 */
export const overviewSentence = (overview: Overview): { title: string; more: string } => {
  const { silence, weeks, answers, hurt } = overview
  const rate =
    answers.due === 0 ? 'No check-in was due yet.' : `Check-ins: ${formatOf(answers.answered, answers.due, 'day')}.`
  if (silence.lastHeardOn === null)
    return {
      title: 'Nothing was answered yet.',
      more:
        silence.workoutsDue > 0
          ? `${formatCount(silence.workoutsDue, 'workout')} were due. Not read as fine.`
          : 'Nothing was due yet.',
    }
  if (silence.days >= SILENT_DAYS) {
    const due =
      silence.workoutsDue === 0 ? '' : ` ${formatCount(silence.workoutsDue, 'workout was', 'workouts were')} due.`
    return {
      title: `No answers for ${formatCount(silence.days, 'day')}.${due} Not read as fine.`,
      more: `Last heard on ${formatDay(silence.lastHeardOn)}. ${rate}`,
    }
  }
  const parts = [stiffWords(overview), doneWords(weeks)].filter((part) => part !== null)
  const [worst] = [...hurt].filter(({ pain }) => pain >= 4).sort((a, b) => b.pain - a.pain)
  const title =
    parts.length > 0 ? `${parts.join(', ')}.` : 'Little is known yet: no week is over and no map was answered.'
  return {
    title,
    more: [worst ? `Pain ${worst.pain} in ${worst.exercise.toLowerCase()} on ${formatDay(worst.day)}.` : null, rate]
      .filter(Boolean)
      .join(' '),
  }
}
