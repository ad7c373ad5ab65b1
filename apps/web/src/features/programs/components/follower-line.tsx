import type { ProgramChange } from '@strideloom/domain/programs/change.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { formatDayRange } from '@strideloom/ui/format/day.ts'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type Difference, type Follower, useDifference } from '../template-hooks.ts'
import type { Step } from '../use-one-by-one.ts'
import classes from './template-sheets.module.css'
import { WeekChangesList } from './week-changes.tsx'

/** What a push answered: the draft's revision, and the change that takes it back. */
export type PushedChange = { revision: number; undo: ProgramChange | null }

const versionWords = (from: number, to: number): string =>
  `laid from ${from === 0 ? 'the shipped one' : `version ${from}`}, it is ${to === 0 ? 'as shipped' : `version ${to}`} now`

/** One follower: what would change week by week and what stays, to tick; then what became of it. */
export const FollowerLine = ({
  follower,
  version,
  ticked,
  step,
  isFetched,
  onTurn,
  onAgain,
  onTakeBack,
}: {
  follower: Follower
  version: number
  ticked: boolean
  step: Step<PushedChange> | null
  isFetched: boolean
  onTurn: () => void
  onAgain: () => void
  onTakeBack: (pushed: PushedChange) => Promise<void>
}) => {
  const { runnerId, runner, programId, title, startDay, endDay } = follower
  const [isOpen, setOpen] = useState(isFetched)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isDone = step?.kind === 'done'
  const difference = useDifference(follower, (isOpen || ticked) && !isDone)
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        {isDone ? (
          <>
            <b>{runner}</b>
            <Tag tone="done">In the draft</Tag>
            <Link to="/runners/$runnerId/program/$programId" params={{ runnerId, programId }}>
              Look and publish
            </Link>
            {step.result.undo && (
              <Button
                look="quiet"
                onClick={() => {
                  setTrouble(null)
                  onTakeBack(step.result).catch((reason) => setTrouble(sentenceOf(reason)))
                }}
              >
                Undo<span className={classes.hidden}> for {runner}</span>
              </Button>
            )}
          </>
        ) : (
          <CheckField
            label={runner}
            hint={`${title}, ${formatDayRange(startDay, endDay)}; ${versionWords(follower.version, version)}`}
            checked={ticked}
            disabled={step?.kind === 'running'}
            onChange={onTurn}
          />
        )}
        {step?.kind === 'running' && <Tag>Pushing…</Tag>}
        {!isOpen && !ticked && !isDone && (
          <Button look="quiet" onClick={() => setOpen(true)}>
            What would change
          </Button>
        )}
      </div>
      {!isDone && difference.isError && (
        <Notice kind="warn" compact action={<Button onClick={() => void difference.refetch()}>Try again</Button>}>
          {sentenceOf(difference.error)}
        </Notice>
      )}
      {!isDone &&
        (isOpen || ticked) &&
        !difference.isError &&
        (difference.data ? <Changes difference={difference.data} /> : <Skeleton lines={2} label="Comparing" />)}
      {step?.kind === 'failed' && (
        <Notice kind="block" compact announce title="Not pushed." action={<Button onClick={onAgain}>Try again</Button>}>
          {step.sentence}
        </Notice>
      )}
      {trouble && (
        <Notice kind="block" compact announce title="Not taken back.">
          {trouble}
        </Notice>
      )}
    </li>
  )
}

const Lines = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <section>
      <h3 className={classes.small}>{title}</h3>
      <ul className={classes.told}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )

const Changes = ({ difference: { lines, exercises, hands, kept } }: { difference: Difference }) => (
  <div className={classes.changes}>
    {lines.length + exercises.length + hands.length === 0 && <p>No day would change.</p>}
    <Lines title="From tomorrow on" lines={exercises} />
    <Lines title="Hands-on work, for sessions placed from now on" lines={hands} />
    {lines.length > 0 && (
      <details>
        <summary className={classes.fold}>Week by week</summary>
        <h3 className={classes.hidden}>Week by week</h3>
        <WeekChangesList lines={lines} />
      </details>
    )}
    {kept.length > 0 && (
      <Notice kind="info" compact title="Stays as it is:">
        <ul className={classes.against}>
          {kept.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Notice>
    )}
  </div>
)
