import type { Confidence } from '../library/ids.ts'
import { isFlag } from './causes.ts'
import type { Severity } from './facts.ts'
import { leadWords } from './lead-words.ts'
import { intentWords, limitWords, requirementWords, techniqueWords } from './limit-words.ts'
import { placeKeyWords } from './place-words.ts'
import type { Break } from './plan.ts'
import type { Cause, LimitKind, Verdict } from './verdict.ts'

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

/** One cause with its own number: "Key run starts 36 h after this session: at most 5." */
export function causeSentence(cause: Cause): string {
  const lead = leadWords(cause)
  return lead === null ? reasonAnd([cause]) : `${lead}: ${limitWords([cause])}.`
}

/** The rule's reason, and what it leaves in numbers. What a rule's reason asks for is not asked for twice. */
function reasonAnd(causes: readonly Cause[]): string {
  const [first] = causes
  if (!first) return ''
  const asks: readonly LimitKind[] = isFlag(first.rule) ? [] : ['requires', 'action']
  const counted = causes.filter(({ limit }) => !asks.includes(limit))
  const isClosed = counted.some(({ limit, value }) => limit === 'intents' && value.length === 0)
  return counted.length === 0 || isClosed ? first.reason : `${first.reason} ${sentence(limitWords(counted))}`
}

/** A fired rule in one sentence, with all that it limits. */
export type Reason = {
  readonly rule: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly sentence: string
}

/**
 * Every fired rule once (per race, where several fire it), in words with numbers and units: "Key run starts 36 h after
 * this session: no corrective work, at most 5 for up to 60 min." In the order of the causes, strictest first.
 */
export function reasonsOf(causes: readonly Cause[]): Reason[] {
  const together = new Map<string, Cause[]>()
  for (const cause of causes) {
    // A flag that was answered for two places speaks of both in its own sentence.
    const key = `${cause.rule} ${cause.race?.id ?? ''} ${JSON.stringify(cause.numbers)}`
    together.set(key, [...(together.get(key) ?? []), cause])
  }
  return [...together.values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const lead = leadWords(first)
    const { rule, severity, confidence } = first
    return { rule, severity, confidence, sentence: lead === null ? reasonAnd(all) : `${lead}: ${limitWords(all)}.` }
  })
}

/** The reason of the rule that closes the session: of several, the one whose action is the most urgent. */
function whyClosed({ causes, action }: Verdict): string {
  const closing = causes.filter(({ limit, value }) => limit === 'intents' && value.length === 0)
  const urgent = causes.find(({ limit, value }) => limit === 'action' && value === action)
  return (closing.find(({ rule }) => rule === urgent?.rule) ?? closing[0])?.reason ?? ''
}

/** What is open at a moment: "Recovery flush or maintenance, at most 4 for up to 45 min. Hands off left soleus." */
export function verdictSentence(verdict: Verdict): string {
  const { allowedIntents, maxPressure, maxMinutes, avoidRegions, regionCaps, avoidTechniques, requires } = verdict
  if (allowedIntents.length === 0) return `No hands-on work. ${whyClosed(verdict)}`.trim()
  const parts = [`${intentWords(allowedIntents)}, at most ${maxPressure} for up to ${maxMinutes} min`]
  if (avoidRegions.length > 0) parts.push(limitWords([{ limit: 'region', value: avoidRegions }]))
  for (const value of new Set(Object.values(regionCaps))) {
    const regions = Object.keys(regionCaps).filter((place) => regionCaps[place] === value)
    // A cap that the session's own limit makes idle says nothing.
    if (value < maxPressure) parts.push(limitWords([{ limit: 'regionCap', value, regions }]))
  }
  if (avoidTechniques.length > 0) parts.push(limitWords([{ limit: 'technique', value: avoidTechniques }]))
  parts.push(...requires.map(requirementWords))
  return parts.map(sentence).join(' ')
}

/** What of a plan is refused, with the asked and the allowed: "Asked 6, at most 4 here." */
export function breakSentence({ limit, asked, allowed, place }: Break): string {
  const where = place === null ? '' : placeKeyWords(place)
  switch (limit) {
    case 'intents': {
      const open = Array.isArray(allowed) ? intentWords(allowed) : ''
      const refused = String(asked) === 'recovery-flush' ? 'recovery flush' : String(asked)
      return open === '' ? 'No hands-on work here.' : sentence(`not ${refused} here: ${open} is open`)
    }
    case 'pressure':
      return `Asked ${asked}, at most ${allowed} here.`
    case 'minutes':
      return `Asked ${asked} min, at most ${allowed} min here.`
    case 'region':
      return sentence(`hands off ${where} here`)
    case 'regionCap':
      return sentence(`${where}: asked ${asked}, at most ${allowed} here`)
    case 'technique':
      return sentence(`${techniqueWords({ technique: String(asked) })} is left out here`)
  }
}
