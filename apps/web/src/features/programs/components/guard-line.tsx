import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { memo } from 'react'
import { useBuilder } from '../builder-context.ts'
import { ChangeWords } from './change-words.tsx'
import classes from './guard-line.module.css'

/** Over the columns, in sight however far they are scrolled: what needs another look since it was approved, or that the guard is not there. */
export const GuardLine = memo(() => {
  const { guard, guardState, program, today, select } = useBuilder()
  if (guardState.kind === 'failed')
    return (
      <div className={classes.line}>
        <Notice
          kind="warn"
          compact
          announce
          title="Ceilings cannot be shown."
          action={<Button onClick={guardState.retry}>Try again</Button>}
        >
          {guardState.sentence} What may not be is still refused when it is saved.
        </Notice>
      </div>
    )
  const looks = Object.values(program.sessions)
    .filter((session) => session.day >= today && guard?.lookAt(session))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const [first] = looks
  if (!first) return null
  const change = guard?.lookAt(first)?.changes[0]
  return (
    <div className={classes.line}>
      <Notice
        kind="warn"
        compact
        title={
          looks.length === 1
            ? `${formatDay(first.day)} needs another look.`
            : `${looks.length} planned sessions need another look.`
        }
        action={
          <Button onClick={() => select({ kind: 'session', id: first.id })}>
            {looks.length === 1 ? 'Look at it' : `Look at ${formatDay(first.day)}`}
          </Button>
        }
      >
        {looks.length > 1 && `${formatDay(first.day)}: `}
        {change && (
          <>
            <ChangeWords change={change} />.{' '}
          </>
        )}
        Nothing was moved.
      </Notice>
    </div>
  )
})
