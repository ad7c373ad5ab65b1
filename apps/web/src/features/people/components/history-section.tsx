import type { Injury } from '@strideloom/domain/people/answer-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../../lib/new-id.ts'
import classes from './history-section.module.css'
import { InjuryFields } from './injury-fields.tsx'
import { IntakeSection } from './intake-section.tsx'
import type { SectionProps } from './running-section.tsx'

const newInjury = (): Injury => ({
  id: newId(),
  kind: 'strain',
  region: null,
  side: null,
  occurredOn: null,
  resolvedOn: null,
  note: '',
})

/** Injuries and races so far. `onChange` may be given what is on the page by then, for an undo that comes later. */
export const HistorySection = ({
  draft,
  onChange,
  errors,
  onInjuries,
}: SectionProps & { onInjuries: (change: (injuries: Injury[]) => Injury[]) => void }) => {
  const remove = (gone: Injury, index: number) => {
    onInjuries((injuries) => injuries.filter(({ id }) => id !== gone.id))
    showToast({
      sentence: 'Injury taken out. It goes when you save.',
      undo: () =>
        onInjuries((injuries) =>
          injuries.some(({ id }) => id === gone.id) ? injuries : injuries.toSpliced(index, 0, gone),
        ),
    })
  }
  return (
    <IntakeSection id="history" title="History">
      {draft.injuries.length === 0 && <p className="sl-muted">No injury is written down.</p>}
      {draft.injuries.length > 0 && (
        <ul className={classes.list}>
          {draft.injuries.map((injury, index) => (
            <li key={injury.id}>
              <InjuryFields
                injury={injury}
                number={index + 1}
                onChange={(changed) =>
                  onInjuries((injuries) => injuries.map((one) => (one.id === changed.id ? changed : one)))
                }
                onRemove={() => remove(injury, index)}
                errorOf={(field) => errors[`injuries.${index}.${field}`]}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={<PlusIcon size={14} />} onClick={() => onInjuries((injuries) => [...injuries, newInjury()])}>
          Add an injury
        </Button>
      </div>
      <TextField
        label="Race history"
        lines={3}
        maxLength={2000}
        hint="Best times, last races, what went well."
        value={draft.raceHistory}
        onChange={(raceHistory) => onChange({ raceHistory })}
        error={errors.raceHistory}
      />
      <TextField
        label="Notes"
        lines={3}
        maxLength={2000}
        hint="For the practice’s therapists. The runner does not see them."
        value={draft.notes}
        onChange={(notes) => onChange({ notes })}
        error={errors.notes}
      />
    </IntakeSection>
  )
}
