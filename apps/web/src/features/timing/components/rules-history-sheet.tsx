import type { PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { type RuleVersion, useHistory } from '../hooks.ts'
import { changeWords, momentWords } from '../words.ts'
import classes from './rules-history-sheet.module.css'

type Taking = { isOwner: boolean; current: number; onTake: (overrides: readonly PracticeChange[]) => void }

/** Who changed the rules, when and why, and the way back to each state. Taken back, it is looked ahead of and saved like any change. */
export const RulesHistorySheet = ({ onClose, ...taking }: Taking & { onClose: () => void }) => (
  <Sheet
    open
    side="end"
    onClose={onClose}
    title="History of the rules"
    footer={
      taking.isOwner && (
        <Button look="danger" onClick={() => taking.onTake([])}>
          Everything as shipped
        </Button>
      )
    }
  >
    <ol className={classes.list}>
      <Versions before={null} {...taking} />
    </ol>
  </Sheet>
)

/** Twenty versions, and the twenty before them when they are asked for. */
const Versions = ({ before, ...taking }: Taking & { before: number | null }) => {
  const history = useHistory(before)
  const [showsOlder, setShowsOlder] = useState(false)
  if (history.isError)
    return (
      <li>
        <NotLoaded title="The history could not be loaded." error={history.error} onRetry={history.refetch} />
      </li>
    )
  if (!history.data)
    return (
      <li>
        <Skeleton lines={3} label="Loading the history" />
      </li>
    )
  const { versions, more } = history.data
  const oldest = versions.at(-1)?.number ?? null
  return (
    <>
      {versions.map((version) => (
        <Version key={version.id} version={version} {...taking} />
      ))}
      {more && !showsOlder && (
        <li>
          <Button onClick={() => setShowsOlder(true)}>Older ones</Button>
        </li>
      )}
      {more && showsOlder && <Versions before={oldest} {...taking} />}
    </>
  )
}

const Version = ({ version, isOwner, current, onTake }: Taking & { version: RuleVersion }) => {
  const { number, ruleSet, reason, madeBy, madeAt, changes, overrides } = version
  return (
    <li className={classes.version}>
      <p className={classes.reason}>“{reason}”</p>
      <p className={classes.support}>
        {madeBy}, {momentWords(madeAt)}. Rules {ruleSet}
        {number === current ? ', as they stand now.' : '.'}
      </p>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={`${change.rule} ${change.what}`}>
            <b>{change.rule}</b> {changeWords(change)}
          </li>
        ))}
      </ul>
      {isOwner && number !== current && (
        <div>
          <Button look="quiet" onClick={() => onTake(overrides)}>
            Back to this one
          </Button>
        </div>
      )}
    </li>
  )
}
