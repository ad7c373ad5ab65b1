import { Button } from '@strideloom/ui/control/button.tsx'
import { ClockIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import type { RulesNow } from '../hooks.ts'
import { count, momentWords, ownWords } from '../words.ts'
import classes from './rules-page.module.css'

/** How the rules stand here, since when, by whom and why. */
export const RulesHead = ({
  rules,
  own,
  all,
  isOwner,
  onHistory,
}: {
  rules: RulesNow
  own: { rules: number; numbers: number }
  all: { rules: number; numbers: number }
  isOwner: boolean
  onHistory: () => void
}) => (
  <header className={classes.head}>
    <p className={classes.way}>
      <Link to="/practice">Practice</Link>
    </p>
    <div className={classes.title}>
      <h1>
        {own.rules + own.numbers === 0
          ? `All ${count(all.rules, 'rule')} and ${count(all.numbers, 'threshold')} stand as they are shipped`
          : `This practice changed ${ownWords(own, all)}`}
      </h1>
      {rules.number > 0 && (
        <Button icon={<ClockIcon size={14} />} onClick={onHistory}>
          History
        </Button>
      )}
    </div>
    <p className={classes.facts}>
      Rules say what hands may do on a day: how firm, how long, with what aim; hours run from the first number up to,
      but not including, the last. Thresholds say when an answer, a sign, a load or a week is called what it is called.{' '}
      {isOwner ? 'You change them here for everybody.' : 'The owner of the practice changes them.'}
    </p>
    <p className={classes.since}>
      Rules {rules.ruleSet}
      {rules.madeAt && rules.madeBy && rules.reason
        ? `, since ${momentWords(rules.madeAt)}, by ${rules.madeBy}: “${rules.reason}”`
        : ''}
    </p>
    {rules.setAside.length > 0 && (
      <Notice kind="info">
        {`An update has outgrown your change of ${rules.setAside.join(', ')}: ${rules.setAside.length === 1 ? 'it holds' : 'they hold'} as shipped.`}
      </Notice>
    )}
  </header>
)
