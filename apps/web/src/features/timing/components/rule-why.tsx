import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import type { RuleRow } from '../rule-rows.ts'
import classes from './rule-item.module.css'

/** Why the rule is there, how far its number can be trusted, where it comes from, and what it asks for. */
export const RuleWhy = ({ row, isOwner }: { row: RuleRow; isOwner: boolean }) => {
  const { name, means } = CONFIDENCE_WORDS[row.confidence]
  const shippedSeverity = row.isLowered ? 'block' : row.severity
  return (
    <dl className={classes.why}>
      <dt>Why</dt>
      <dd>{row.shippedWhen ? `As shipped: “${row.reason}”` : row.reason}</dd>
      <dt>How strict</dt>
      <dd>
        {SEVERITY_WORDS[row.severity].name}: {SEVERITY_WORDS[row.severity].asks}.
      </dd>
      <dt>The number</dt>
      <dd>
        {`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${means}.`}
        {row.isOwn && row.shippedWhen ? ' That is said of the shipped number; the one here is the practice’s own.' : ''}
      </dd>
      <dt>Source</dt>
      <dd>The clinical reference, section 5{row.seed ? `. It keeps the claim “${row.seed}”.` : '.'}</dd>
      <dt>Setting</dt>
      <dd>
        {shippedSeverity === 'safety'
          ? 'None: it keeps runners safe, and no practice changes it.'
          : row.numbers.length === 0 && !row.mayLower
            ? 'None: there is no number in it to choose.'
            : isOwner
              ? 'Here, for the whole practice.'
              : 'The owner of the practice may change it.'}
      </dd>
    </dl>
  )
}
