import { Button } from '@strideloom/ui/control/button.tsx'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { NoteIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { useState } from 'react'
import { useRoom } from '../room-context.ts'
import { stillOpen } from '../room-progress.ts'
import { NoteSheet } from './note-sheet.tsx'
import classes from './room-foot.module.css'

/** What is still open, and the one action: finish, then save. */
export const RoomFoot = ({
  step,
  isCorrection,
  isSaving,
  onStep,
  onSave,
}: {
  step: 'hands' | 'finish'
  /** It was recorded before. */
  isCorrection: boolean
  isSaving: boolean
  onStep: (step: 'hands' | 'finish') => void
  onSave: () => void
}) => {
  const { recording, runner } = useRoom()
  const [showsNote, setShowsNote] = useState(false)
  const open = stillOpen(recording)
  return (
    <footer className={classes.foot}>
      <p className={classes.state}>
        {open.length > 0
          ? `Open: ${open.join(', ')}.`
          : step === 'hands'
            ? isCorrection
              ? 'What you change counts once it is saved.'
              : `Nothing is saved yet. Three parts go to ${runner} later.`
            : `Saving sends nothing. You read it through, then it goes to ${runner}.`}
      </p>
      {step === 'hands' ? (
        <>
          <Button big icon={<NoteIcon size={18} />} onClick={() => setShowsNote(true)}>
            {recording.privateNote === '' ? 'Note' : 'Note, written'}
          </Button>
          <Button look="main" big onClick={() => onStep('finish')}>
            Finish
          </Button>
        </>
      ) : (
        <>
          <Button big icon={<ArrowLeft size={18} />} onClick={() => onStep('hands')}>
            Back
          </Button>
          <Button look="main" big busy={isSaving} onClick={onSave}>
            Save the record
          </Button>
        </>
      )}
      {showsNote && <NoteSheet onClose={() => setShowsNote(false)} />}
    </footer>
  )
}
