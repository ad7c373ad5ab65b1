import type { Day } from '@strideloom/domain/calendar/day.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useRef, useState } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { useUnits } from '../../../lib/me.ts'
import { doseDetail } from '../dose-detail.ts'
import { answerOf, type Draft, draftOf, withSets } from '../draft.ts'
import type { ItemView, WorkoutView } from '../plan.ts'
import { isReason, REASONS } from '../reasons.ts'
import { recordItem } from '../record.ts'
import { useCommentDraft } from '../use-comment-draft.ts'
import { doseWords, type LastTime, lastTimeWords, loadUnit } from '../words.ts'
import { CommentPart } from './comment-part.tsx'
import classes from './item-sheet.module.css'
import { PainAnswer } from './pain-answer.tsx'
import { ReasonPicker } from './reason-picker.tsx'
import { SetsEditor } from './sets-editor.tsx'
import { SwapChoice } from './swap-choice.tsx'

export type ItemSheetProps = {
  workout: WorkoutView
  item: ItemView
  today: Day
  performedOn: Day
  last: LastTime | null
  onClose: () => void
}

/** Everything about one exercise: how it is done, how it went, what it cost. */
export const ItemSheet = ({ workout, item, today, performedOn, last, onClose }: ItemSheetProps) => {
  const { prescribed } = item
  const [draft, setDraft] = useState<Draft>(() => draftOf(item))
  const [missing, setMissing] = useState<string | null>(null)
  const change = (part: Partial<Draft>) => {
    setMissing(null)
    setDraft((before) => ({ ...before, ...part }))
  }
  const on = { day: workout.day, item }
  const comment = useCommentDraft(on)
  const part = useRef<HTMLDivElement>(null)
  const save = () => {
    const result = answerOf(draft, prescribed.dose)
    if ('missing' in result) return setMissing(result.missing)
    if (comment.isBegun && !comment.check()) return focusFirstWrong(part.current)
    const along = comment.isBegun ? { sentence: 'Comment noted', undo: comment.send() } : null
    recordItem(workout, item, performedOn, result.answer, along)
    onClose()
  }
  const units = useUnits()
  const before = last && lastTimeWords(last, today, loadUnit(units, prescribed.dose.load))
  const detail = doseDetail(prescribed.dose, prescribed.joined !== undefined)
  return (
    <Sheet
      open
      onClose={onClose}
      title={prescribed.name}
      footer={
        <>
          {item.entry && (
            <Button
              look="quiet"
              onClick={() => {
                recordItem(workout, item, performedOn, { outcome: 'withdrawn' })
                onClose()
              }}
            >
              Open it again
            </Button>
          )}
          <Button look="main" big onClick={save}>
            {comment.isBegun ? 'Save and send' : 'Save'}
          </Button>
        </>
      }
    >
      <div className={classes.asked}>
        <p className={classes.dose}>
          {doseWords(prescribed.dose, units)}
          {before && <span className={classes.last}>{`${before.when} ${before.what}`}</span>}
        </p>
        {detail && <p>{detail}</p>}
        {prescribed.video !== undefined && (
          <a className={classes.video} href={prescribed.video} target="_blank" rel="noopener noreferrer">
            Watch how it is done
          </a>
        )}
        {prescribed.cues.length > 0 && (
          <ul className={classes.cues}>
            {prescribed.cues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        )}
        {prescribed.why && <p className={classes.why}>{prescribed.why}</p>}
      </div>
      {item.state === 'todo' && <SwapChoice workout={workout} item={item} onChosen={onClose} />}
      <SegmentedControl
        label="How did it go?"
        look="boxes"
        value={draft.outcome}
        onChange={(outcome) => change({ outcome })}
        options={[
          { value: 'done', label: 'Done' },
          { value: 'partly', label: 'Partly' },
          { value: 'skipped', label: 'Skipped' },
        ]}
      />
      {draft.outcome === 'skipped' ? (
        <ReasonPicker value={draft.reason} error={missing} onChange={(reason) => change({ reason })} />
      ) : (
        <>
          <SetsEditor
            dose={prescribed.dose}
            sets={draft.sets}
            onChange={(sets) => setDraft((held) => withSets(held, sets, prescribed.dose))}
          />
          <ScalePicker
            label="Effort"
            tone="ink"
            value={draft.effort}
            onChange={(effort) => change({ effort })}
            lowLabel="none"
            highLabel="all I had"
          />
        </>
      )}
      {(draft.outcome !== 'skipped' || draft.reason === 'pain' || draft.reason === 'sore') && (
        <PainAnswer draft={draft} regions={prescribed.regions} onChange={change} />
      )}
      {draft.outcome === 'partly' && (
        <SelectField
          label="Why not all of it?"
          value={draft.reason ?? ''}
          empty="No answer"
          options={REASONS}
          onChange={(reason) => change({ reason: isReason(reason) ? reason : null })}
        />
      )}
      {draft.pain !== null && draft.pain > 5 && (
        <Notice kind="info" announce>
          Above 5, leave this exercise for today. Your therapist sees it.
        </Notice>
      )}
      <TextField label="Note" lines={2} value={draft.note} onChange={(note) => change({ note })} maxLength={500} />
      <div ref={part}>
        <CommentPart on={on} draft={comment} />
      </div>
    </Sheet>
  )
}
