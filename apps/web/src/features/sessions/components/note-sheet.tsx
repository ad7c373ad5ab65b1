import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useRoom } from '../room-context.ts'

/** A note that the runner never reads. */
export const NoteSheet = ({ onClose }: { onClose: () => void }) => {
  const { recording, change, complaints } = useRoom()
  return (
    <Sheet
      open
      onClose={onClose}
      title="Private note"
      footer={
        <Button look="main" big onClick={onClose}>
          Done
        </Button>
      }
    >
      <TextField
        label="Private note"
        hideLabel
        hint="For therapists of the practice. The runner never reads it."
        lines={6}
        maxLength={4000}
        data-autofocus
        value={recording.privateNote}
        error={complaints.get('privateNote')}
        onChange={(privateNote) => change({ privateNote })}
      />
    </Sheet>
  )
}
