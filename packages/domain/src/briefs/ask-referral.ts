import { daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { placeTitle } from '../programs/place-words.ts'
import type { BriefParts, Suggestion } from './brief.ts'
import { digits } from './brief-words.ts'

/** Referrals that nobody noted an outcome of within the days of the practice, asked about: the one that has waited longest first (S62). */
export const askReferral = ({
  decisions,
  today,
  referralAfter,
}: Pick<BriefParts, 'decisions' | 'today' | 'referralAfter'>): Pick<Suggestion, 'kind' | 'title' | 'why' | 'place'>[] =>
  decisions
    .filter(({ kind, outcome, day }) => kind === 'refer' && outcome === null && daysBetween(day, today) > referralAfter)
    .map(({ day, place }) => ({
      kind: 'ask',
      title: `Ask what came of the referral of ${dayWords(day)}`,
      why: `${place === null ? 'No place named' : placeTitle(place.region, place.side)}: no outcome noted in ${digits(daysBetween(day, today), 'day')}.`,
      place,
    }))
