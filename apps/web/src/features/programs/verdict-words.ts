import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle, placeWords } from '@strideloom/domain/programs/place-words.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { placeKeyWords } from '@strideloom/domain/timing/place-words.ts'
import type { Break, PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import type { Verdict } from '@strideloom/domain/timing/verdict.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { INTENT_WORDS } from './words.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const intentWords = (intent: Intent): string => INTENT_WORDS[intent].toLowerCase()

/** What can be done at all: "flush or maintain". */
export const openIntents = (intents: readonly Intent[]): string =>
  joinWords(intents.map(intentWords)).replace(/ and /, ' or ')

const breakWords = ({ limit, asked, place }: Break, where: string): string => {
  switch (limit) {
    case 'intents':
      return `Not ${intentWords(asked as Intent)} on ${where}`
    case 'pressure':
      return `Too firm for ${where}`
    case 'minutes':
      return `Too long for ${where}`
    case 'region':
      return `Not the ${placeKeyWords(place ?? String(asked))} on ${where}`
    case 'regionCap':
      return `Too firm on the ${placeKeyWords(place ?? '')} for ${where}`
    case 'technique':
      return `No ${techniqueTitle({ technique: String(asked) }).toLowerCase()} on ${where}`
  }
}

const RANK = ['info', 'warn', 'block', 'safety']
const LIMITS: readonly Break['limit'][] = ['intents', 'pressure', 'regionCap', 'region', 'minutes', 'technique']

/** What is broken, the gravest first. */
export const gravestFirst = (breaks: readonly Break[]): Break[] =>
  [...breaks].sort(
    (a, b) => RANK.indexOf(b.severity) - RANK.indexOf(a.severity) || LIMITS.indexOf(a.limit) - LIMITS.indexOf(b.limit),
  )

/** Nothing with the hands at all. */
export const isClosed = (verdict: Pick<Verdict, 'allowedIntents'>): boolean => verdict.allowedIntents.length === 0

/** What is refused and where: "Not corrective on Fri 11 Dec". */
export const verdictTitle = (day: Day, { plan, verdict }: { plan: PlanJudgement; verdict: Verdict }): string => {
  const where = formatDay(day)
  const [first] = gravestFirst(plan.breaks)
  if (isClosed(verdict)) return `No hands-on work on ${where}`
  if (!first) return `Fits on ${where}`
  return breakWords(first, where)
}

/** Where the session works, at most three places by name: "Left soleus and left calf". */
export const sessionPlaces = (works: PlannedSession['works']): string => {
  const places = [...new Set(works.map(({ region, side }) => placeWords(region, side)))]
  if (places.length === 0) return 'No place chosen'
  if (places.length > 3)
    return `${placeTitle(works[0]?.region ?? 'calf', works[0]?.side ?? 'both')} and ${places.length - 1} more places`
  return capital(joinWords(places))
}

/** What is asked for, and what the day takes, as parts: the ceiling is printed in bold. */
export type AskedAndAllowed = { asked: string; ceiling: number; more: string }

/** "Left calf, asked 6. Ceiling here is" 4 ", for up to 40 min." */
export const askedAndAllowed = (session: PlannedSession, verdict: Verdict): AskedAndAllowed => {
  const pressure = session.works.length > 0 ? Math.max(...session.works.map((work) => work.pressure)) : null
  const open = verdict.allowedIntents.includes(session.intent) ? '' : ` Open: ${openIntents(verdict.allowedIntents)}.`
  return {
    asked: `${sessionPlaces(session.works)}, asked ${pressure === null ? 'nothing yet' : pressure} in ${session.minutes} min. Ceiling here is`,
    ceiling: verdict.maxPressure,
    more: `, for up to ${verdict.maxMinutes} min.${open}`,
  }
}
