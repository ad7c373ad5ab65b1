import { sentence } from '@strideloom/domain/assessments/number-words.ts'
import { settingRange } from '@strideloom/domain/rule-page.ts'
import { settingValue } from '@strideloom/domain/setting.ts'
import { CONFIDENCE_WORDS } from '@strideloom/domain/timing/confidence-words.ts'
import { WhyLines } from '@strideloom/ui/verdict/why-lines.tsx'
import type { ThresholdRow } from '../threshold-rows.ts'
import classes from './rule-item.module.css'

/** Where a threshold comes from, how far its numbers can be trusted, what they may be, and where they are set. */
export const ThresholdWhy = ({ row, isOwner }: { row: ThresholdRow; isOwner: boolean }) => {
  const { name, means } = CONFIDENCE_WORDS[row.confidence]
  return (
    <WhyLines
      className={classes.why}
      reason={{
        rule: row.name,
        // Whoever changes them has them before their eyes.
        numbers: (isOwner ? [] : row.numbers).map(
          ({ setting, value }) =>
            `${setting.words} ${settingValue(setting, value)} (${settingRange(setting)}, shipped ${setting.options ? settingValue(setting, setting.shipped) : setting.shipped})`,
        ),
        sure: `${sentence(name)}: ${means}.${row.isOwn ? ' That is said of the shipped numbers; those here are the practice’s own.' : ''}`,
        source: `${sentence(row.source)}.`,
        setting:
          row.fixed !== null
            ? `None: ${row.fixed}.`
            : isOwner
              ? 'Here, for the whole practice.'
              : 'The owner of the practice may change it.',
      }}
    />
  )
}
