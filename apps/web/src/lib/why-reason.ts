import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import type { Why } from '@strideloom/domain/why.ts'
import type { WhyReason } from '@strideloom/ui/verdict/why-lines.tsx'

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A reason as it was concluded, in words: how sure it is, and where it is set. */
export const whyReason = ({ rule, says, numbers, confidence, source, setting }: Why): WhyReason => {
  const { name, means } = CONFIDENCE_WORDS[confidence]
  return {
    rule,
    says,
    numbers,
    sure: `${sentence(name)}: ${means}.`,
    source: `${sentence(source)}.`,
    setting: setting === null ? 'None: it is the same in every practice.' : `${setting}.`,
  }
}

export const whyReasons = (whys: readonly Why[]): WhyReason[] => whys.map(whyReason)
