import { INJURY_KINDS, type Injury } from '@strideloom/domain/people/answer-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { TrashIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import classes from './history-section.module.css'
import { PlaceField } from './place-field.tsx'

const KINDS = INJURY_KINDS.map((kind) => ({ value: kind, label: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` }))

/** One injury: what, where, when, and whether it is over. */
export const InjuryFields = ({
  injury,
  number,
  onChange,
  onRemove,
  errorOf,
}: {
  injury: Injury
  number: number
  onChange: (injury: Injury) => void
  onRemove: () => void
  errorOf: (field: keyof Injury) => string | undefined
}) => (
  <fieldset className={classes.injury}>
    <legend>
      <VisuallyHidden>Injury {number}</VisuallyHidden>
    </legend>
    <SelectField
      label="What"
      options={KINDS}
      value={injury.kind}
      onChange={(kind) => onChange({ ...injury, kind: kind as Injury['kind'] })}
      error={errorOf('kind')}
    />
    <TextField
      label="Since"
      type="date"
      value={injury.occurredOn ?? ''}
      onChange={(day) => onChange({ ...injury, occurredOn: day || null })}
      error={errorOf('occurredOn')}
    />
    <TextField
      label="Over since"
      type="date"
      hint="Empty while it is felt."
      value={injury.resolvedOn ?? ''}
      onChange={(day) => onChange({ ...injury, resolvedOn: day || null })}
      error={errorOf('resolvedOn')}
    />
    <div className={classes.whole}>
      <PlaceField
        label={`Where injury ${number} was`}
        value={injury}
        onChange={(place) => onChange({ ...injury, ...place })}
        error={errorOf('region') ?? errorOf('side')}
      />
    </div>
    <TextField
      label="Note"
      maxLength={500}
      value={injury.note}
      onChange={(note) => onChange({ ...injury, note })}
      error={errorOf('note')}
      className={classes.whole}
    />
    <div className={classes.foot}>
      <Button look="quiet" icon={<TrashIcon size={14} />} className={classes.remove} onClick={onRemove}>
        Take it out<VisuallyHidden>, injury {number}</VisuallyHidden>
      </Button>
    </div>
  </fieldset>
)
