import { daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { placeTitle } from '../programs/place-words.ts'
import type { BriefParts, Suggestion } from './brief.ts'
import { digits } from './brief-words.ts'

/**
 * A referral is asked about once it is older than this. Two weeks is about how long an appointment with a clinician takes to
 * come about; asked earlier it would be a nag (product default).
 */
const REFERRAL_DAYS = 14

/** Referrals that nobody noted an outcome of, asked about: the one that has waited longest first (S62). */
export const askReferral = ({
  decisions,
  today,
}: Pick<BriefParts, 'decisions' | 'today'>): Pick<Suggestion, 'kind' | 'title' | 'why' | 'place'>[] =>
  decisions
    .filter(({ kind, outcome, day }) => kind === 'refer' && outcome === null && daysBetween(day, today) > REFERRAL_DAYS)
    .map(({ day, place }) => ({
      kind: 'ask',
      title: `Ask what came of the referral of ${dayWords(day)}`,
      why: `${place === null ? 'No place named' : placeTitle(place.region, place.side)}: no outcome noted in ${digits(daysBetween(day, today), 'day')}.`,
      place,
    }))
