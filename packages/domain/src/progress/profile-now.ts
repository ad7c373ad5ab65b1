import type { Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type Why, whyOf } from '../why.ts'
import { type Adaptation, adaptationAt } from './adaptation.ts'
import { type AheadNow, aheadNow } from './ahead-now.ts'
import { type Limiter, limiterLine, limiterProfile } from './limiter-profile.ts'
import { OPENED_LINE, type OpenedWeek, openedAndResolved } from './opened-resolved.ts'
import type { Thresholds } from './thresholds.ts'

/** So many weeks are shown. */
const WEEKS = 8

export type ProfileNow = {
  /** The axis with most pointing its way first; what is not known comes last. */
  limiters: (Limiter & { why: Why })[]
  /** What speaks loudest, in a sentence; it never says what somebody has. */
  title: string
  opened: { weeks: OpenedWeek[]; says: string; why: Why }
  /** Whether the load is still adapted to (S69), and what runs ahead of a pattern (S77). */
  adaptation: Adaptation
  ahead: AheadNow
}

const AXIS_WORDS: Record<Limiter['axis'], string> = {
  capacity: 'what the tissue can take',
  movement: 'how it moves',
  recovery: 'recovery against load',
}

function titleOf(limiters: readonly Limiter[]): string {
  const known = limiters.filter(({ share }) => share !== null)
  const [first, second] = known
  if (!first) return 'Not known yet what may hold the runner back: nothing was tested or answered.'
  if (first.pointing === 0) return 'Nothing that is known points to what may hold the runner back.'
  const isEven = second && second.share === first.share
  return isEven
    ? `What is known points as much to ${AXIS_WORDS[first.axis]} as to ${AXIS_WORDS[second.axis]}.`
    : `What is known points most to ${AXIS_WORDS[first.axis]}: ${first.pointing} of ${first.known}.`
}

function openedWords(weeks: readonly OpenedWeek[]): string {
  const last = weeks.at(-1)
  if (!last) return 'Not known: no week with enough answers.'
  const sum = (of: 'opened' | 'resolved') => weeks.reduce((all, week) => all + week[of], 0)
  const [opened, resolved] = [sum('opened'), sum('resolved')]
  if (opened + resolved + last.open === 0) return `No place was carried from week to week in ${weeks.length} weeks.`
  return `In ${weeks.length} weeks ${opened} ${opened === 1 ? 'place' : 'places'} opened and ${resolved} resolved; ${last.open} ${last.open === 1 ? 'stands' : 'stand'} open.`
}

/** The limiter profile (S5) and restrictions opened against resolved (S75), for beside the test results. */
export function profileNow(record: RunnerRecord, at: Instant, thresholds: Thresholds): ProfileNow {
  const limiters = limiterProfile(record, at, thresholds)
  const weeks = openedAndResolved(record, at, thresholds).slice(-WEEKS)
  return {
    limiters: limiters.map((one) => ({ ...one, why: whyOf(limiterLine(thresholds), one.evidence) })),
    title: titleOf(limiters),
    adaptation: adaptationAt(record, at, thresholds),
    ahead: aheadNow(record, at, thresholds),
    opened: {
      weeks,
      says: openedWords(weeks),
      why: whyOf(
        OPENED_LINE,
        weeks.map(({ week, opened, resolved, open }) => `${week}: +${opened} −${resolved}, ${open} open`),
      ),
    },
  }
}
