import { INTENTS, type Intent } from '../library/ids.ts'
import type { NamesTechnique } from '../library/technique-of.ts'
import { technique } from '../library/techniques.ts'
import { placeKeyWords } from './place-words.ts'
import type { Limit } from './verdict.ts'

const INTENT_WORDS: Readonly<Record<Intent, string>> = {
  'pre-event': 'pre-event',
  'recovery-flush': 'recovery flush',
  'post-event': 'post-event',
  maintenance: 'maintenance',
  corrective: 'corrective',
}

/** "a", "a or b", "a, b or c" */
const either = (words: readonly string[], joint = 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`

export const intentWords = (intents: readonly Intent[]): string => either(intents.map((intent) => INTENT_WORDS[intent]))

/** The shorter of "a or b only" and "no c or d work". */
function openIntents(open: readonly Intent[]): string {
  if (open.length === 0) return 'no hands-on work'
  const closed = INTENTS.filter((intent) => !open.includes(intent))
  return closed.length < open.length ? `no ${intentWords(closed)} work` : `${intentWords(open)} only`
}

/** A technique inside a sentence. What nothing knows has no name here and is told as it stands. */
export const techniqueWords = ({ technique: id, own }: Pick<NamesTechnique, 'technique' | 'own'>): string => {
  const name = (own ?? technique(id))?.name.split(' (')[0]
  return name ? name.charAt(0).toLowerCase() + name.slice(1) : id
}
const techniqueIdWords = (id: string): string => techniqueWords({ technique: id })

const REQUIREMENTS: Readonly<Record<string, string>> = {
  'paired-work': 'the plan has to train it too',
  reassess: 're-test the recurring area first',
  'guardian-consent': 'guardian consent has to be on file',
  'no-end-range': 'no stretching to the end of the range',
  'product-check': 'check oil, latex and tape first',
}

export const requirementWords = (requirement: string): string => REQUIREMENTS[requirement] ?? requirement

const ACTIONS: Readonly<Record<string, string>> = {
  'urgent-referral': 'medical help now',
  'show-referral': 'tell the runner whom to contact',
  'ask-clearance': 'ask for a clinician’s clearance',
  'ask-guardian-consent': 'ask for the guardian’s consent',
  'finish-intake': 'finish the health intake',
  'review-hypothesis': 'change the hypothesis or refer',
  'suggest-load-review': 'talk with the coach about easing training; more pressure is not the answer',
}

/** What to do, as the end of a sentence. */
export function actionWords(action: string): string {
  const cadence = /^suggest-cadence:(\d+)-(\d+)d$/.exec(action)
  if (cadence) return `a session every ${cadence[1]} to ${cadence[2]} days`
  return ACTIONS[action] ?? action
}

/** One limit as the end of a sentence, with its unit. */
function words(limit: Limit): string {
  switch (limit.limit) {
    case 'intents':
      return openIntents(limit.value)
    case 'pressure':
      return `at most ${limit.value}`
    case 'minutes':
      return `at most ${limit.value} min`
    case 'region':
      return `hands off ${either(limit.value.map(placeKeyWords), 'and')}`
    case 'regionCap':
      return `at most ${limit.value} on ${either(limit.regions.map(placeKeyWords), 'and')}`
    case 'technique':
      return `without ${either(limit.value.map(techniqueIdWords), 'and')}`
    case 'requires':
      return either(limit.value.map(requirementWords), 'and')
    case 'action':
      return actionWords(limit.value)
  }
}

/**
 * Limits as the end of a sentence: "no corrective work, at most 5 for up to 60 min". Where nothing is open, that alone is
 * said.
 */
export function limitWords(limits: readonly Limit[]): string {
  if (limits.some(({ limit, value }) => limit === 'intents' && value.length === 0)) return 'no hands-on work'
  const hasPressure = limits.some(({ limit }) => limit === 'pressure')
  return limits
    .map((limit) => (limit.limit === 'minutes' && hasPressure ? ` for up to ${limit.value} min` : `, ${words(limit)}`))
    .join('')
    .replace(/^, /, '')
}
