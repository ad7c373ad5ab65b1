import { changeBetween, isEmptyChange } from '@strideloom/domain/programs/change.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useBuilder } from '../builder-context.ts'
import { outlookOptions } from '../guard-hooks.ts'
import { useRaces } from '../hooks.ts'
import { restoreLock } from '../restore-lock.ts'
import { restoreThrough } from '../restore-through.ts'
import { verdictTitle } from '../verdict-words.ts'
import classes from './restore-version.module.css'

/** Brings a version back into the draft, as one edit: from today on, as far as the guard lets it, and told beforehand. */
export const RestoreVersion = ({
  number,
  version,
  onDone,
}: {
  number: number
  version: Program
  onDone: () => void
}) => {
  const { runnerId, program, context, guard, guardState, edit } = useBuilder()
  const races = useRaces(runnerId)
  const [refused, setRefused] = useState<string | null>(null)
  // the same answer that the guard stands on
  const reviews = useQuery(outlookOptions(runnerId)).data?.toleranceReviews
  const restored = useMemo(
    () => guard && restoreThrough(guard, program, version, (id) => races.some((race) => race.id === id), context),
    [guard, program, version, races, context],
  )
  if (guardState.kind === 'failed')
    return (
      <Notice kind="warn" action={<Button onClick={guardState.retry}>Try again</Button>}>
        A version can be restored once the guard is there. {guardState.sentence}
      </Notice>
    )
  if (!restored) return <p role="status">A version can be restored once the guard is there…</p>
  if (isEmptyChange(changeBetween(program, restored.program)))
    return <p>From today on the draft is what version {number} can be restored to.</p>

  const { leftOut } = restored
  const locked = guard && reviews ? restoreLock(guard, reviews, program, restored.program, context.today) : null
  const without = leftOut.length > 0 ? `, without ${formatCount(leftOut.length, 'session')}` : ''
  const restore = () => {
    const outcome = edit(`restored version ${number}`, () => restored.program, {
      quiet: true,
      offerUndo: `Version ${number} is in the draft again${without}. Nothing is published yet.`,
    })
    if (outcome.kind === 'done' || outcome.kind === 'same') onDone()
    else setRefused(outcome.message)
  }
  return (
    <section className={classes.restore} aria-label="Restore">
      {leftOut.length > 0 && (
        <Notice
          kind="warn"
          title={`${formatCount(leftOut.length, 'session')} ${leftOut.length === 1 ? 'is' : 'are'} left out: the guard refuses ${leftOut.length === 1 ? 'it' : 'them'} today.`}
        >
          <ul>
            {leftOut.map(({ session, judged }) => (
              <li key={session.id}>{verdictTitle(session.day, judged)}.</li>
            ))}
          </ul>
        </Notice>
      )}
      {refused && (
        <Notice kind="block" announce title="Not restored.">
          {refused}
        </Notice>
      )}
      {locked && (
        <Notice kind="block" title={`Version ${number} brings other sessions, which nobody can book now.`}>
          {locked}
        </Notice>
      )}
      <div className={classes.foot}>
        <p>
          Days gone by stay as they are. It goes into the draft as one step that can be undone; nothing is published.
        </p>
        {!locked && (
          <Button look="main" onClick={restore}>
            Restore version {number}
          </Button>
        )}
      </div>
    </section>
  )
}
