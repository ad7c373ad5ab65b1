import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import { WhyLines } from '@strideloom/ui/verdict/why-lines.tsx'
import type { RuleRow } from '../rule-rows.ts'
import classes from './rule-item.module.css'

/** Why the rule is there, how far its number can be trusted, where it comes from, and what it asks for. */
export const RuleWhy = ({ row, isOwner }: { row: RuleRow; isOwner: boolean }) => {
  const { name, means } = CONFIDENCE_WORDS[row.confidence]
  const ofShipped = row.isOwn && row.shippedWhen
  return (
    <WhyLines
      className={classes.why}
      reason={{
        rule: row.id,
        says: row.shippedWhen ? `As shipped: “${row.reason}”` : row.reason,
        strict: `${SEVERITY_WORDS[row.severity].name}: ${SEVERITY_WORDS[row.severity].asks}.`,
        sure: `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${means}.${ofShipped ? ' That is said of the shipped number; the one here is the practice’s own.' : ''}`,
        source: `The clinical reference, section 5${row.seed ? `. It keeps the claim “${row.seed}”.` : '.'}`,
        setting: settingWords(row, isOwner),
      }}
    />
  )
}

const settingWords = (row: RuleRow, isOwner: boolean): string => {
  const shippedSeverity = row.isLowered ? 'block' : row.severity
  if (shippedSeverity === 'safety') return 'None: it keeps runners safe, and no practice changes it.'
  if (row.numbers.length === 0 && !row.mayLower) return 'None: there is no number in it to choose.'
  return isOwner ? 'Here, for the whole practice.' : 'The owner of the practice may change it.'
}
