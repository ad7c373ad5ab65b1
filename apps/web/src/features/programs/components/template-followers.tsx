import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useRef, useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import {
  differenceShown,
  type Follower,
  lookAgain,
  useFollowers,
  useIsLooking,
  useTemplateWrites,
} from '../template-hooks.ts'
import { useOneByOne } from '../use-one-by-one.ts'
import { FollowerLine, type PushedChange } from './follower-line.tsx'
import classes from './template-sheets.module.css'
import type { UsedTemplate } from './template-use.tsx'

/** Differences that are fetched at once; of more followers each is told when somebody asks. */
const MOST_AT_ONCE = 12

/** Who follows a template: what pushing it as it is now would change for each of them, to be ticked one by one. */
export const TemplateFollowers = ({ template, onClose }: { template: UsedTemplate; onClose: () => void }) => {
  const followers = useFollowers(template.id)
  const batch = useOneByOne<PushedChange>()
  return (
    <Sheet open onClose={batch.isBusy ? () => undefined : onClose} title={`Who follows ${template.name}`} wide>
      {followers.isError && !followers.data ? (
        <NotLoaded title="The followers could not be loaded." error={followers.error} onRetry={followers.refetch} />
      ) : followers.data ? (
        <Push {...followers.data} batch={batch} onClose={onClose} />
      ) : (
        <Skeleton lines={4} label="Looking for who follows it" />
      )}
    </Sheet>
  )
}

const keyOf = ({ programId, layingId }: Pick<Follower, 'programId' | 'layingId'>): string => `${programId} ${layingId}`

const Push = ({
  version,
  left,
  followers: all,
  batch: { steps, isBusy, run, forget },
  onClose,
}: {
  version: number
  /** Programs that follow it too and are not in the list. */
  left: number
  followers: readonly Follower[]
  batch: ReturnType<typeof useOneByOne<PushedChange>>
  onClose: () => void
}) => {
  // as they stood when it was opened: who was pushed to stays in the list, with an undo
  const [followers] = useState(all)
  const behind = followers.filter(({ isAsLaid }) => !isAsLaid)
  const current = followers.filter(({ isAsLaid }) => isAsLaid)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const { push, change } = useTemplateWrites()
  // the same press sent again is the same change
  const ids = useRef(new Map<string, string>())
  const undoIds = useRef(new Map<string, string>())
  const isLooking = useIsLooking()
  const waiting = behind.filter((one) => ticked.has(keyOf(one)) && steps.get(keyOf(one))?.kind !== 'done')
  // what was looked at is what is pushed: whose difference is not here is left out, a draft that moved on since is refused
  const ready = waiting.filter(differenceShown)
  const done = [...steps.values()].filter(({ kind }) => kind === 'done').length

  const pushTo = (some: readonly Follower[]) =>
    run(some.map(keyOf), async (key) => {
      const follower = behind.find((one) => keyOf(one) === key)
      const shown = follower && differenceShown(follower)
      if (!follower || !shown) throw new Error(`no difference of ${key}`)
      const { runnerId, programId, layingId } = follower
      const changeId = ids.current.get(key) ?? newId()
      ids.current.set(key, changeId)
      return push({ runnerId, programId, layingId, changeId, baseRevision: shown.revision, seen: shown.seen }).catch(
        (error) => {
          lookAgain(follower)
          throw error
        },
      )
    })
  const takeBack = async ({ runnerId, programId, layingId }: Follower, { revision, undo }: PushedChange) => {
    if (!undo) return
    const key = keyOf({ programId, layingId })
    const changeId = undoIds.current.get(key) ?? newId()
    undoIds.current.set(key, changeId)
    await change({ runnerId, programId, changeId, baseRevision: revision, change: undo })
    ids.current.delete(key)
    undoIds.current.delete(key)
    forget(key)
  }
  const turn = (key: string) => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  return (
    <div className={classes.sheet}>
      {followers.length === 0 && <p>No block that is still to come was laid from it.</p>}
      {behind.length > 0 && (
        <>
          <p className={classes.say}>
            Only days from tomorrow on change, in the draft: nothing is published by itself. What was done, or changed
            by hand for a runner, stays.
          </p>
          <ul className={classes.lines}>
            {behind.map((one) => (
              <FollowerLine
                key={keyOf(one)}
                follower={one}
                version={version}
                ticked={ticked.has(keyOf(one))}
                step={steps.get(keyOf(one)) ?? null}
                isFetched={behind.length <= MOST_AT_ONCE}
                onTurn={() => turn(keyOf(one))}
                onAgain={() => void pushTo([one].filter(differenceShown))}
                onTakeBack={(pushed) => takeBack(one, pushed)}
              />
            ))}
          </ul>
        </>
      )}
      {current.length > 0 && (
        <section aria-label="As the template is">
          <h3 className={classes.title}>As the template is, nothing to push</h3>
          <p>{current.map(({ runner }) => runner).join(', ')}</p>
        </section>
      )}
      {left > 0 && (
        <p>
          Only the first {formatCount(followers.length, 'program')} by name are here.{' '}
          {left === 1 ? 'One more follows' : `${left} more follow`} it: push to these, then open this again as blocks
          come to their end.
        </p>
      )}
      <div className={classes.foot}>
        <span role="status" className={classes.progress}>
          {isBusy || done > 0 ? `${done} of ${ticked.size} pushed` : ''}
        </span>
        <Button disabled={isBusy} onClick={onClose}>
          {done > 0 ? 'Done' : 'Close'}
        </Button>
        {waiting.length > 0 && (
          <Button
            look="main"
            busy={isBusy}
            disabled={isLooking || ready.length === 0}
            onClick={() => void pushTo(ready)}
          >
            {ready.length === 0 ? 'Push' : `Push to ${formatCount(ready.length, 'runner')}`}
          </Button>
        )}
      </div>
    </div>
  )
}
