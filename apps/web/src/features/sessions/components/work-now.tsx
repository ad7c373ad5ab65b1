import { PRESSURE_MAX } from '@strideloom/domain/library/pressure.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { discomfortLimit } from '@strideloom/domain/sessions/discomfort.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { PressurePicker } from '@strideloom/ui/control/pressure-picker.tsx'
import { StepCounter } from '@strideloom/ui/control/step-counter.tsx'
import { CheckIcon, EditIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { placeLimit } from '../../../lib/place-limit.ts'
import { nextOpen, type RecordingWork, withoutWork, withWork, withWorkDone, withWorkLeftOut } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { placeInRow } from '../room-progress.ts'
import { shortCause } from '../short-cause.ts'
import { becauseOf, isAssumption } from '../work-words.ts'
import { TensedHint } from './tensed-hint.tsx'
import classes from './work-now.module.css'

/** Most minutes of one work, as the record takes it. */
const MOST_MINUTES = 60

/** The work under the hands: region and pressure at arm's length, then done or tensed. */
export const WorkNow = ({
  work,
  planned,
  error,
  onEdit,
}: {
  work: RecordingWork
  /** As it was planned; null for one that was added here. */
  planned: { pressure: number; minutes: number } | null
  error: string | null
  onEdit: () => void
}) => {
  const { recording, change, findings, judged, runner } = useRoom()
  const { id, region, side, pressure, minutes, guarded, state } = work
  const place = placeTitle(region, side)
  const limit = judged && placeLimit({ region, side }, judged.verdict)
  const row = placeInRow(recording)
  const because = becauseOf(work, findings)
  const set = (fields: Partial<RecordingWork>) => change((before) => withWork(before, id, fields))
  if (state === 'left-out')
    return (
      <div className={classes.now}>
        <p className={classes.kind}>Left out</p>
        <h1>{place}</h1>
        <p className={classes.because}>{techniqueTitle(work)} was planned and was not done.</p>
        <Button onClick={() => set({ state: 'open' })}>Take it back</Button>
      </div>
    )
  return (
    <div className={classes.now}>
      <p className={classes.kind}>
        <KindGlyph kind="hands-on" size={16} />
        {row && `${row.number} of ${row.of}, `}
        {INTENT_WORDS[recording.intent].toLowerCase()}, discomfort at most {discomfortLimit(recording.intent)} of 10
        {state === 'done' && <Tag tone="done">done</Tag>}
        {planned === null && <Tag>not planned</Tag>}
        {isAssumption(work) && <Tag tone="warn">assumption</Tag>}
      </p>
      <h1>{place}</h1>
      <p className={classes.because}>
        {techniqueTitle(work)}. {because ? `Because: ${because}` : 'No finding stands behind it.'}
        <Button look="quiet" icon={<EditIcon size={14} />} onClick={onEdit}>
          Change
        </Button>
      </p>
      <div className={classes.pressure}>
        <span
          className={classes.number}
          data-over={(limit !== null && pressure > limit.ceiling) || undefined}
          aria-hidden="true"
        >
          {pressure}
        </span>
        <PressurePicker
          key={id}
          label={`Pressure, ${place}`}
          value={pressure}
          ceiling={limit?.ceiling ?? PRESSURE_MAX}
          cause={limit ? shortCause(limit.by) : 'limits are on their way'}
          askable={PRESSURE_MAX}
          onChange={(next) => set({ pressure: next })}
        />
      </div>
      <div className={classes.two}>
        <StepCounter
          label={`Minutes, ${place}`}
          value={minutes}
          min={1}
          max={MOST_MINUTES}
          shown={`${minutes} min`}
          support={planned ? `planned ${planned.minutes}` : 'added here'}
          onChange={(next) => set({ minutes: next })}
        />
        <Button
          className={classes.tall}
          icon={<WarnIcon size={18} />}
          aria-pressed={guarded === true}
          data-tensed={guarded === true || undefined}
          onClick={() => set({ guarded: guarded === true ? null : true })}
        >
          {runner} tensed
        </Button>
      </div>
      {guarded === true && <TensedHint pressure={pressure} onLighter={(next) => set({ pressure: next })} />}
      <div className={classes.two}>
        <Button
          className={classes.tall}
          onClick={() => change((before) => (planned ? withWorkLeftOut(before, id) : withoutWork(before, id)))}
        >
          {planned ? 'Leave it out' : 'Take it away'}
        </Button>
        {state === 'done' ? (
          <Button className={classes.tall} onClick={() => set({ state: 'open' })}>
            Not done yet
          </Button>
        ) : (
          <Button
            look="main"
            className={classes.tall}
            icon={<CheckIcon size={18} />}
            onClick={() => change((before) => withWorkDone(before, id))}
          >
            {nextOpen(recording, id) === id || nextOpen(recording, id) === null ? 'Done' : 'Done, next'}
          </Button>
        )}
      </div>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
