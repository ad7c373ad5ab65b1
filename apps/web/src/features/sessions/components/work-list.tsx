import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatMinutesTight } from '@strideloom/ui/format/duration.ts'
import { CheckIcon, PlayIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { doneWorks, minutesOf, type RecordingWork } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { isAssumption } from '../work-words.ts'
import classes from './work-list.module.css'

/** The planned techniques one after another, and those that were added; a press puts the hands there. */
export const WorkList = ({
  plannedMinutes,
  onAdd,
}: {
  /** By planned work. */
  plannedMinutes: ReadonlyMap<string, number>
  onAdd: () => void
}) => {
  const { recording, change } = useRoom()
  const { works, workId } = recording
  const assumptions = works.filter((work) => work.state !== 'left-out' && isAssumption(work)).length
  return (
    <section className={classes.plan} aria-labelledby="plan">
      <header className={classes.head}>
        <h2 id="plan">Hands</h2>
        {works.length > 0 && (
          <span className="sl-support">
            {formatMinutesTight(minutesOf(doneWorks(recording)))} done of{' '}
            {formatMinutesTight(minutesOf(works.filter(({ state }) => state !== 'left-out')))}
            {assumptions > 0 && `, ${assumptions} on an assumption`}
          </span>
        )}
      </header>
      <ol className={classes.rows}>
        {works.map((work) => (
          <Row
            key={work.id}
            work={work}
            planned={work.plannedWorkId === null ? null : (plannedMinutes.get(work.plannedWorkId) ?? null)}
            isNow={work.id === workId}
            onPress={() => change({ workId: work.id })}
          />
        ))}
      </ol>
      <Button icon={<PlusIcon />} onClick={onAdd}>
        Add a technique
      </Button>
    </section>
  )
}

const Row = ({
  work,
  planned,
  isNow,
  onPress,
}: {
  work: RecordingWork
  planned: number | null
  isNow: boolean
  onPress: () => void
}) => {
  const { region, side, minutes, pressure, state, guarded } = work
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-state={state}
        aria-current={isNow ? 'step' : undefined}
        onClick={onPress}
      >
        <span className={classes.tick}>
          {state === 'done' ? <CheckIcon size={16} /> : isNow && state === 'open' && <PlayIcon size={12} />}
        </span>
        <span className={classes.words}>
          <b>{placeTitle(region, side)}</b>
          <small>
            {techniqueTitle(work).toLowerCase()}
            {guarded === true && <Tag tone="warn">tensed</Tag>}
            {state === 'left-out' && <Tag>left out</Tag>}
          </small>
          {state === 'done' && <VisuallyHidden>, done</VisuallyHidden>}
        </span>
        {state !== 'left-out' && (
          <>
            <span className={classes.minutes}>
              {planned !== null && planned !== minutes
                ? `${minutes} of ${formatMinutesTight(planned)}`
                : formatMinutesTight(minutes)}
            </span>
            <span className={classes.pressure}>
              <VisuallyHidden>pressure </VisuallyHidden>
              {pressure}
            </span>
          </>
        )}
      </button>
    </li>
  )
}
