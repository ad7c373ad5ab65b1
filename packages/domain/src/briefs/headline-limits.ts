import { numberWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { placeWords } from '../programs/place-words.ts'
import { becauseWords } from '../sessions/step-words.ts'
import type { BriefParts, Headline } from './brief.ts'
import { digits, hourWords, listed, openWords, starting, whenWords } from './brief-words.ts'
import type { CauseLine } from './limits-now.ts'

/** What one rule has to say of a brief; null: nothing. */
export type HeadlineRule = (brief: BriefParts) => Omit<Headline, 'kind'> | null

const isClosed = ({ limits }: BriefParts): boolean => limits.allowedIntents.length === 0 || limits.maxPressure === 0

const safetyCauses = ({ limits }: BriefParts): CauseLine[] =>
  limits.causes.filter(({ severity }) => severity === 'safety')

/** Why a whole session is closed, in words that say what to do; the first rule of this list that fired speaks. */
const CLOSED: readonly { rule: string; says: (brief: BriefParts) => string }[] = [
  { rule: 'PST-09', says: () => 'No hands-on until cleared. Call for medical help now, then refer.' },
  {
    rule: 'SAF-01',
    says: ({ limits }) => {
      if (limits.flags.some(({ urgent }) => urgent)) return 'No hands-on until cleared. Call, then refer.'
      if (limits.consentWithdrawn) return 'No hands-on: the consent to it is taken back. Assess and talk.'
      return `No hands-on ${whenWords(limits)}. Refer first.`
    },
  },
  { rule: 'SAF-02', says: () => 'No hands-on until a clinician’s note is on file.' },
  { rule: 'SAF-03', says: () => 'No hands-on: fever or illness in the last 48 h.' },
  { rule: 'POP-03', says: () => 'No hands-on without a guardian’s consent on file.' },
  { rule: 'SAF-08', says: () => 'No hands-on before the health intake is complete.' },
]

/** A safety answer, as it was asked: "Yes to: one calf or thigh swollen…" */
const flagWords = ({ limits: { flags } }: BriefParts): string | null => {
  const [first, ...others] = flags.filter(({ closes }) => closes)
  if (!first) return null
  const more = others.length === 0 ? '' : ` And ${digits(others.length, 'more answer')}.`
  return `Yes to: ${first.question}.${more}`
}

export const safety: HeadlineRule = (brief) => {
  const causes = safetyCauses(brief)
  const rules = [...new Set(causes.map(({ rule }) => rule))]
  const closed = CLOSED.find(({ rule }) => brief.limits.firedRules.includes(rule))
  if (isClosed(brief) && causes.length > 0)
    return {
      sentence: closed?.says(brief) ?? `No hands-on ${whenWords(brief.limits)}.`,
      more: flagWords(brief) ?? causes[0]?.says ?? null,
      rules,
    }
  // A place that is closed leaves the rest of the body open.
  const local = brief.limits.places.filter(({ limit, causes: own }) => limit === 0 && own[0]?.severity === 'safety')
  if (local.length === 0) return null
  const where = listed(local.map(({ region, side }) => placeWords(region, side)))
  return { sentence: `Hands off the ${where}.`, more: local[0]?.causes[0]?.says ?? null, rules }
}

export const locked: HeadlineRule = ({ tolerance, answer, limits }) => {
  if (!tolerance.lock) return null
  const because = answer?.class === 'adverse' ? `: ${listed(answer.because.map(becauseWords))}` : ''
  const when = answer?.class === 'adverse' ? ` to ${dayWords(answer.day)}` : ''
  return {
    sentence: `An adverse answer${when} waits for your review${because}.`,
    more: `At most ${numberWords(limits.maxPressure)} ${whenWords(limits)}, and nothing is booked before you have looked at it.`,
    rules: limits.firedRules.filter((rule) => rule.startsWith('RSP')),
  }
}

/** A headline is read in a second; the rest of what was too much stands below it. */
const MOST_REASONS = 2

export const harmful: HeadlineRule = ({ answer, limits }) => {
  if (answer?.class !== 'adverse' && answer?.class !== 'too-much') return null
  const pressure = answer.pressure === null ? '' : ` after pressure ${numberWords(answer.pressure)}`
  const because = listed([...new Set(answer.because.map(becauseWords))].slice(0, MOST_REASONS))
  const open = openWords(limits.allowedIntents, limits.maxPressure)
  return {
    sentence: `Too much last time: ${because}${pressure} on ${dayWords(answer.day)}. ${starting(open)} ${whenWords(limits)}.`,
    more: answer.says,
    rules: limits.firedRules.filter((rule) => rule.startsWith('RSP')),
  }
}

/** What a family of rules leaves by itself, the strictest first. */
const nearest = ({ limits }: BriefParts, isOf: (rule: string) => boolean): CauseLine | null =>
  limits.causes
    .filter(({ rule, limit }) => limit === 'pressure' && isOf(rule))
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0))[0] ?? null

const rulesOf = ({ limits }: BriefParts, isOf: (rule: string) => boolean): string[] => limits.firedRules.filter(isOf)

/** Up to here hours say more than days. */
const HOURS_UNTIL = 96

const isRaceRule = (rule: string): boolean => rule.startsWith('PRE-') || rule.startsWith('PST-')

export const race: HeadlineRule = (brief) => {
  const cause = nearest(brief, isRaceRule)
  if (!cause?.race) return null
  const { limits } = brief
  const open = openWords(limits.allowedIntents, limits.maxPressure)
  const { name, hours, ahead } = cause.race
  const distance =
    hours < HOURS_UNTIL
      ? ahead
        ? `starts ${hourWords(hours)} after this session`
        : `ended ${hourWords(hours)} before this session`
      : ahead
        ? `starts in ${digits(Math.round(hours / 24), 'day')}`
        : `was ${digits(Math.round(hours / 24), 'day')} ago`
  return {
    sentence: `${starting(name)} ${distance}: ${open}.`,
    more: `Up to ${numberWords(limits.maxMinutes)} min.`,
    rules: rulesOf(brief, isRaceRule),
  }
}

/** The rules of a key run so near that it decides the session; KEY-04 and KEY-07 only cap firm work. */
const NEAR_KEY = ['KEY-01', 'KEY-02', 'KEY-03', 'KEY-05', 'KEY-06']
const isNearKey = (rule: string): boolean => NEAR_KEY.includes(rule)

export const keyRun: HeadlineRule = (brief) => {
  const cause = nearest(brief, isNearKey)
  if (!cause) return null
  const { limits, coming } = brief
  const open = openWords(limits.allowedIntents, limits.maxPressure)
  const hoursTo = cause.numbers.hoursToKeyStart ?? cause.numbers.hoursToKey
  const hoursSince = cause.numbers.hoursSinceKey
  const next = coming.keyRuns[0]
  const named = next && next.title !== 'Key run' ? next.title : 'The next key run'
  const sentence =
    hoursTo !== undefined
      ? `${named} starts ${hourWords(hoursTo)} after this session: ${open}.`
      : `A key run ended ${hourWords(hoursSince ?? 0)} before this session: ${open}.`
  return { sentence, more: `Up to ${numberWords(limits.maxMinutes)} min.`, rules: rulesOf(brief, isNearKey) }
}
