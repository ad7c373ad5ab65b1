import type { Severity } from '@strideloom/domain/timing/facts.ts'
import { intentWords } from '@strideloom/domain/timing/limit-words.ts'
import { SEVERITY_WORDS } from '@strideloom/domain/timing/rule-words.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VERDICT_SHAPES } from '@strideloom/ui/verdict/verdict-kind.ts'
import { Link } from '@tanstack/react-router'
import type { ChangedSession as Changed } from '../look-ahead.ts'
import classes from './look-ahead-sheet.module.css'

const Judged = ({ severity }: { severity: Severity | null }) => {
  if (severity === null || severity === 'info') return <Tag tone="done">free</Tag>
  const Shape = VERDICT_SHAPES[severity]
  return (
    <Tag tone={severity} icon={<Shape size={12} />}>
      {SEVERITY_WORDS[severity].name.toLowerCase()}
    </Tag>
  )
}

/** One session, as it is judged now and as it would be. */
export const ChangedSession = ({ session }: { session: Changed }) => {
  const { runner, runnerId, day, startTime, isDone, intent, pressure, minutes, before, after, difference, because } =
    session
  const asked = [intentWords([intent]), ...(pressure === null ? [] : [`pressure ${pressure}`]), `${minutes} min`]
  const isOnlyLimits = difference === 'limits'
  return (
    <li className={classes.session}>
      <p className={classes.who}>
        <Link to="/runners/$runnerId" params={{ runnerId }}>
          {runner}
        </Link>
        <span>
          {formatDay(day)}
          {startTime && ` ${startTime}`}, {isDone ? 'done' : 'planned'}: {asked.join(', ')}
        </span>
      </p>
      <dl className={classes.sides}>
        <dt>Rules now</dt>
        <dd>
          <Judged severity={before.severity} />
          <span>{(isOnlyLimits ? [] : before.says).join(' ') || before.limits}</span>
        </dd>
        <dt>New rules</dt>
        <dd>
          <Judged severity={after.severity} />
          <span>{(isOnlyLimits ? [] : after.says).join(' ') || after.limits}</span>
        </dd>
      </dl>
      {because.length > 0 && (
        <p className={classes.support}>
          {difference === 'looser' ? 'What falls away: ' : ''}
          {because.join(' ')}
        </p>
      )}
    </li>
  )
}
