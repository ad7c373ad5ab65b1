import type { Day } from '@strideloom/domain/calendar/day.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { useTesters } from '../hooks.ts'
import type { Visit } from '../use-visit.ts'
import type { VisitDraft } from '../visit-draft.ts'
import classes from './visit-fields.module.css'

/** What holds for all tests of a visit: the day, who tests, and what makes two visits hard to compare. */
export const VisitFields = ({ visit: { draft, change }, today }: { visit: Visit; today: Day }) => {
  const testers = useTesters()
  return (
    <div className={classes.fields}>
      <TextField
        label="Day"
        type="date"
        max={today}
        value={draft.day}
        onChange={(day) => change({ day: day === '' || day > today ? today : day })}
      />
      {testers.length > 1 && (
        <SelectField
          label="Tested by"
          options={testers.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.tester}
          onChange={(tester) => change({ tester })}
        />
      )}
      <SegmentedControl
        label="Warmed up"
        look="boxes"
        options={[
          { value: 'true', label: 'Yes' },
          { value: 'false', label: 'No' },
        ]}
        value={draft.warmedUp === null ? null : draft.warmedUp ? 'true' : 'false'}
        onChange={(value) => change({ warmedUp: value === 'true' })}
      />
      <SelectField
        label="On the feet"
        empty="Not noted"
        options={[
          { value: 'barefoot', label: 'Barefoot' },
          { value: 'socks', label: 'Socks' },
          { value: 'shoes', label: 'Shoes' },
        ]}
        value={draft.footwear ?? ''}
        onChange={(footwear) => change({ footwear: footwear === '' ? null : (footwear as VisitDraft['footwear']) })}
      />
      <TextField
        className={classes.note}
        label="Note on the visit"
        maxLength={2000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </div>
  )
}
