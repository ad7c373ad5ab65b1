import { Button } from '@strideloom/ui/control/button.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useState } from 'react'
import type { StoredSession } from '../hooks.ts'
import { withAddedWork, withWork } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { isHandsDone } from '../room-progress.ts'
import classes from './hands-step.module.css'
import { HomeworkPart } from './homework-part.tsx'
import { MeasuresPart } from './measures-part.tsx'
import { RoomMap } from './room-map.tsx'
import { VerdictHere } from './verdict-here.tsx'
import { WorkList } from './work-list.tsx'
import { WorkNow } from './work-now.tsx'
import { WorkSheet } from './work-sheet.tsx'

/** In the room: the work under the hands, the plan beside it, measures before and after, and what goes home. */
export const HandsStep = ({ planned }: { planned: StoredSession['works'] }) => {
  const { recording, change, complaints } = useRoom()
  const [sheet, setSheet] = useState<'add' | 'change' | null>(null)
  const now = recording.works.find(({ id }) => id === recording.workId) ?? null
  const plan = now && planned.find(({ id }) => id === now.plannedWorkId)
  const error = complaints.get('works') ?? (now && complaints.get(now.id)) ?? null
  return (
    <>
      {recording.handsOn ? (
        <section className={classes.now} aria-label="Under the hands">
          {now ? (
            <>
              <RoomMap />
              <WorkNow key={now.id} work={now} planned={plan ?? null} error={error} onEdit={() => setSheet('change')} />
            </>
          ) : (
            <div className={classes.empty}>
              <h1>What do hands do?</h1>
              <p>Nothing is planned here. Add a technique with its place and the finding behind it.</p>
              {error && (
                <p className={classes.error} role="alert">
                  {error}
                </p>
              )}
              <Button look="main" big icon={<PlusIcon />} onClick={() => setSheet('add')}>
                Add a technique
              </Button>
            </div>
          )}
        </section>
      ) : (
        <section className={classes.empty}>
          <h1>Talk and tests only</h1>
          <p>
            Hands are not at work in this session.
            {recording.works.some(({ state }) => state === 'done') &&
              ' Techniques that are marked as done would not fit: leave them out, or say that hands were at work.'}
          </p>
          {error && (
            <p className={classes.error} role="alert">
              {error}
            </p>
          )}
          <Button onClick={() => change({ handsOn: true })}>Hands were at work</Button>
        </section>
      )}
      <VerdictHere />
      <div className={classes.rest}>
        <div className={classes.left}>
          {recording.handsOn && recording.works.length > 0 && (
            <WorkList
              plannedMinutes={new Map(planned.map(({ id, minutes }) => [id, minutes]))}
              onAdd={() => setSheet('add')}
            />
          )}
          {recording.handsOn && isHandsDone(recording) && (
            <p className="sl-support">All done. Measure again, then finish.</p>
          )}
          <HomeworkPart />
        </div>
        <div className={classes.right}>
          <MeasuresPart />
        </div>
      </div>
      {sheet !== null && (
        <WorkSheet
          work={sheet === 'change' ? now : null}
          onClose={() => setSheet(null)}
          onGive={(work) => {
            setSheet(null)
            change((before) => (sheet === 'change' ? withWork(before, work.id, work) : withAddedWork(before, work)))
          }}
        />
      )}
    </>
  )
}
