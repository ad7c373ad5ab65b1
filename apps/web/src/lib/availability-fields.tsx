import {
  AVAILABILITY_KINDS,
  type AvailabilityDraft,
  type complaintsOfSpan,
} from '@strideloom/domain/training/availability.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import classes from './availability-fields.module.css'
import { AVAILABILITY_HINTS, AVAILABILITY_WORDS } from './availability-words.ts'

const OPTIONS = AVAILABILITY_KINDS.map((value) => ({ value, label: AVAILABILITY_WORDS[value] }))

type Props = {
  draft: AvailabilityDraft
  onChange: (draft: AvailabilityDraft) => void
  complaints: ReturnType<typeof complaintsOfSpan>
}

/** Days away, limited or without a gym: which, from when to when, and a word about it. */
export const AvailabilityFields = ({ draft, onChange, complaints }: Props) => {
  const set = (part: Partial<AvailabilityDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <div className={classes.choice}>
        <SegmentedControl
          label="What kind of days?"
          look="boxes"
          options={OPTIONS}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          error={complaints.kind ?? null}
        />
        {draft.kind && (
          <p className={classes.hint} aria-live="polite">
            {AVAILABILITY_HINTS[draft.kind]}
          </p>
        )}
      </div>
      <div className={classes.pair}>
        <TextField
          label="First day"
          type="date"
          value={draft.fromDay}
          error={complaints.fromDay}
          // the usual span is told from its first day on: the last one follows until it is chosen
          onChange={(fromDay) =>
            set({ fromDay, toDay: draft.toDay === '' || draft.toDay < fromDay ? fromDay : draft.toDay })
          }
        />
        <TextField
          label="Last day"
          type="date"
          value={draft.toDay}
          error={complaints.toDay}
          onChange={(toDay) => set({ toDay })}
        />
      </div>
      <TextField label="Note" required={false} maxLength={120} value={draft.note} onChange={(note) => set({ note })} />
    </>
  )
}
