import { type Added, type Addition, type ProgressionRule, progressionRuleSchema } from './progression-rule.ts'
import { TIMES } from './rule-words.ts'

/** A rule, or a sentence that says what can be written. */
export type ReadRule = { rule: ProgressionRule } | { problem: string }

const UNITS: readonly (readonly [RegExp, Added])[] = [
  [/^(?:kg|kilos?|kilograms?)\b/, 'kg'],
  [/^(?:lbs?|pounds?)\b/, 'lb'],
  [/^(?:%|percent) (?:of )?body ?weight\b/, 'bodyweight'],
  [/^(?:%|percent)/, 'percent'],
  [/^bands?\b/, 'band'],
  [/^(?:reps?|repetitions?)\b/, 'reps'],
  [/^(?:s|secs?|seconds?)\b/, 'seconds'],
  [/^(?:m|metres?|meters?)\b/, 'metres'],
  [/^sets?\b/, 'sets'],
]

/** Written small, with one kind of space, one kind of cross and points in numbers. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d) ?[x*×] ?(?=\d)/g, '$1 × ')
    .trim()
    .replace(/\s*\.$/, '')

/** A text that is eaten from the left. */
class Words {
  #rest: string
  constructor(text: string) {
    this.#rest = text
  }
  /** Takes what matches at the beginning; null, and nothing taken, where it does not. */
  take(pattern: RegExp): RegExpMatchArray | null {
    const found = this.#rest.match(new RegExp(`^(?:${pattern.source})`))
    if (found) this.#rest = this.#rest.slice(found[0].length).replace(/^ /, '')
    return found
  }
  get rest(): string {
    return this.#rest
  }
}

const NUMBER = /\d+(?:\.\d+)?/

/** "2.5 kg", "5 %", "1 rep" */
const addition = (words: Words): Addition | null => {
  const value = words.take(NUMBER)
  const unit = value && UNITS.find(([pattern]) => words.take(new RegExp(pattern.source.slice(1))))
  return value && unit ? { by: unit[1], value: Number(value[0]) } : null
}

/** "up to 40 kg"; null without one, undefined where it says something else. */
const end = (words: Words, by: Added): number | null | undefined => {
  if (!words.take(/up to\b/)) return null
  if (by === 'band') {
    const band = words.take(/band (\d+)\b/)
    return band ? Number(band[1]) : undefined
  }
  const to = addition(words)
  return to?.by === by ? to.value : undefined
}

const UNIT_EXAMPLES = 'kg, lb, %, % of body weight, band, reps, s, m or sets'
const SHAPES =
  'Write “When 3 × 12 is done twice with 2 or more in reserve, add 2.5 kg.”, “Add 5 s each week up to 45 s.” or “No progression.”'

const weekly = (words: Words): unknown => {
  const add = addition(words)
  if (!add) return `Say what is added: a number with ${UNIT_EXAMPLES}.`
  const every = words.take(/(?:each|every|a) week\b/) ? 1 : Number(words.take(/every (\d+) weeks?\b/)?.[1] ?? 0)
  if (every === 0) return 'Say how often after what is added: “each week” or “every 2 weeks”.'
  const upTo = end(words, add.by)
  if (upTo === undefined) return 'Write the end in what is added: “Add 5 s each week up to 45 s.”'
  return { kind: 'weekly', everyWeeks: every, add, upTo }
}

const done = (words: Words): unknown => {
  const all = words.take(/all of it|all|everything|it\b/)
  const target = all ? null : words.take(/(\d+) × (\d+)( s\b| m\b|)/)
  if (!all && !target) return 'Say what has to be done: “3 × 12”, “3 × 40 s” or “all of it”.'
  if (!words.take(/(?:is|are) done\b/))
    return 'Go on with “is done” and how often: once, twice, three times, four times.'
  const word = words.take(/once|twice|three times|four times|([1-4]) times/)
  if (!word) return 'Say how often it is done: once, twice, three times or four times.'
  const reserve = words.take(/with (\d+) or more in reserve\b/)
  if (!words.take(/, ?add\b/) && !words.take(/add\b/))
    return 'Go on with “, add” and what is added, or before that “with 2 or more in reserve”.'
  const add = addition(words)
  if (!add) return `Say what is added: a number with ${UNIT_EXAMPLES}.`
  const upTo = end(words, add.by)
  if (upTo === undefined) return 'Write the end in what is added: “add 2.5 kg up to 40 kg”.'
  const more = words.take(/, ?then add\b/) ? addition(words) : null
  const back = more && words.take(/and go back to\b/) ? addition(words) : null
  if (more && !back) return 'After “then add” comes “and go back to 8 reps”.'
  if (back && back.by !== add.by)
    return 'Go back in what was added before: “add 1 rep up to 12 reps, then add 2.5 kg and go back to 8 reps”.'
  const unit = { ' s': 'seconds', ' m': 'metres', '': 'reps' }[target?.[3] ?? '']
  return {
    kind: 'done',
    asked: target && { sets: Number(target[1]), amount: Number(target[2]), unit },
    times: word[1] ? Number(word[1]) : TIMES.indexOf(word[0] as (typeof TIMES)[number]) + 1,
    rir: reserve ? Number(reserve[1]) : null,
    add,
    upTo,
    after: more && back && { add: more, backTo: back.value },
  }
}

/**
 * Reads a rule as it is written; what `ruleWords` writes is read as the same rule. Letters, spaces, crosses and decimal commas may
 * be as one types them. A text that is no rule is told what is missing where it stops.
 */
export const readRule = (text: string): ReadRule => {
  const words = new Words(plain(text))
  const read = words.take(/no progression\b|none\b|stays?\b/)
    ? { kind: 'none' }
    : words.take(/when\b/)
      ? done(words)
      : words.take(/add\b/)
        ? weekly(words)
        : SHAPES
  if (typeof read === 'string') return { problem: read }
  if (words.rest !== '') return { problem: `“${words.rest}” says nothing here. ${SHAPES}` }
  const { data, error } = progressionRuleSchema.safeParse(read)
  return data ? { rule: data } : { problem: error?.issues[0]?.message ?? SHAPES }
}
