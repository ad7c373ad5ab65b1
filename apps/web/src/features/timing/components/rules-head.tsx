import { RULES } from '@strideloom/domain/timing/rules.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ClockIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import type { RulesNow } from '../hooks.ts'
import { count, momentWords } from '../words.ts'
import classes from './rules-page.module.css'

/** How the rules stand here, since when, by whom and why. */
export const RulesHead = ({
  rules,
  own,
  isOwner,
  onHistory,
}: {
  rules: RulesNow
  own: number
  isOwner: boolean
  onHistory: () => void
}) => (
  <header className={classes.head}>
    <p className={classes.way}>
      <Link to="/practice">Practice</Link>
    </p>
    <div className={classes.title}>
      <h1>
        {own === 0
          ? `All ${count(RULES.length, 'rule')} stand as they are shipped`
          : `This practice changed ${own} of ${count(RULES.length, 'rule')}`}
      </h1>
      {rules.number > 0 && (
        <Button icon={<ClockIcon size={14} />} onClick={onHistory}>
          History
        </Button>
      )}
    </div>
    <p className={classes.facts}>
      They say what hands may do on a day: how firm, how long, with what aim. Hours run from the first number up to, but
      not including, the last.{' '}
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
