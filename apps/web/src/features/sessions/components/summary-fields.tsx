import { SUMMARY_PARTS } from '@strideloom/domain/sessions/session-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useRoom } from '../room-context.ts'
import type { SummaryPart } from '../summary-words.ts'
import classes from './summary-fields.module.css'

const HINTS: Record<SummaryPart, string> = {
  restricted: 'What you found, in the runner’s words.',
  changed: 'What is different now, with its number where there is one.',
  needsAttention: 'What to watch, and what to do until next time.',
}

/** The three parts of what the runner reads (S60). First words come from the record; they are the therapist’s to change. */
export const SummaryFields = ({ starters }: { starters: Record<SummaryPart, string> }) => {
  const { recording, change, summary, complaints } = useRoom()
  return (
    <div className={classes.fields}>
      {SUMMARY_PARTS.map(({ part, title }) => (
        <div key={part} className={classes.part}>
          <TextField
            label={title}
            hint={HINTS[part]}
            lines={3}
            maxLength={600}
            value={summary[part]}
            error={complaints.get(part)}
            onChange={(text) => change({ [part]: text })}
          />
          {recording[part] !== null && starters[part] !== '' && recording[part] !== starters[part] && (
            <Button look="quiet" onClick={() => change({ [part]: null })}>
              Back to the first words
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
