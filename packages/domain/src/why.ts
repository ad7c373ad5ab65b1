import type { Confidence } from './library/ids.ts'
import type { RuleLine } from './rule-page.ts'

/**
 * Why something is concluded: one shape for every rule, sign, band and count, behind every "Why". The rule by its name, what it
 * says in words, the numbers that fired it, how far they can be trusted, where they come from, and where they are set.
 */
export type Why = {
  rule: string
  says: string
  /** As people read them; empty where nothing was counted. */
  numbers: readonly string[]
  confidence: Confidence
  source: string
  /** Where a practice sets it; null: nowhere, it is the same in every practice. */
  setting: string | null
}

/** Where the owner changes rules and thresholds. */
export const RULES_SETTING = 'Practice, Rules'

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A threshold or a way of counting, as it is told in the document of rules, with the numbers that it met here. */
export const whyOf = (line: RuleLine, numbers: readonly string[] = []): Why => ({
  rule: line.id,
  says: `${sentence(line.when)}: ${line.means}.${line.isOwn ? ' That is this practice’s own number.' : ''}`,
  numbers,
  confidence: line.confidence,
  source: line.source,
  setting: (line.settings ?? []).length > 0 ? RULES_SETTING : null,
})

/** The same, of a line among several by its name; of lines with one name, the `nth`. */
export const whyAmong = (lines: readonly RuleLine[], id: string, numbers: readonly string[] = [], nth = 0): Why => {
  const line = lines.filter((one) => one.id === id)[nth]
  if (!line) throw new Error(`no rule is called “${id}”`)
  return whyOf(line, numbers)
}
