import { effectWords } from './effect-words.ts'
import type { Severity } from './facts.ts'
import type { TimingRule } from './rules.ts'
import { whenWords } from './when-words.ts'

/** A rule in one sentence: when it fires, and what is left then. */
export const ruleSentence = (rule: TimingRule): string => `${whenWords(rule)}: ${effectWords(rule.effect)}.`

/** What a severity asks of the therapist who wants to go past (domain README 1). */
export const SEVERITY_WORDS: Readonly<Record<Severity, { name: string; asks: string }>> = {
  safety: { name: 'Safety', asks: 'nobody goes past it' },
  block: { name: 'Block', asks: 'going past it needs a written reason' },
  warn: { name: 'Caution', asks: 'going past it needs a reason, picked or typed' },
  info: { name: 'Advice', asks: 'it limits nothing' },
}
