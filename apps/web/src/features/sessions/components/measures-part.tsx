import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { newId } from '../../../lib/new-id.ts'
import { useTestChoices } from '../../../lib/practice-tests.ts'
import { measureKey, measuresToAdd } from '../measures.ts'
import { meantWorks, type RecordingRetest } from '../recording.ts'
import { measureName } from '../retest-words.ts'
import { useRoom } from '../room-context.ts'
import { MeasureRow } from './measure-row.tsx'
import classes from './measures-part.module.css'
import { StiffnessBefore } from './stiffness-before.tsx'

/** Before and after, each with the smallest real change said (P10). */
export const MeasuresPart = () => {
  const { recording, change, complaints } = useRoom()
  const { retests } = recording
  const more = measuresToAdd(meantWorks(recording), retests, useTestChoices())
  const set = (id: string, fields: Partial<RecordingRetest>) =>
    change((before) => ({
      ...before,
      retests: before.retests.map((retest) => (retest.id === id ? { ...retest, ...fields } : retest)),
    }))
  const add = (key: string) => {
    const measure = more.find((one) => measureKey(one) === key)
    if (measure)
      change((before) => ({
        ...before,
        retests: [...before.retests, { ...measure, id: newId(), before: '', after: '' }],
      }))
  }
  return (
    <section className={classes.part} aria-labelledby="measures">
      <header className={classes.head}>
        <h2 id="measures">Before and after</h2>
        {retests.length > 0 && <span className="sl-support">{formatCount(retests.length, 'measure')}</span>}
      </header>
      <StiffnessBefore />
      {complaints.get('retests') && <p className={classes.error}>{complaints.get('retests')}</p>}
      {retests.map((retest) => (
        <MeasureRow
          key={retest.id}
          retest={retest}
          onChange={(fields) => set(retest.id, fields)}
          onRemove={() =>
            change((before) => ({ ...before, retests: before.retests.filter(({ id }) => id !== retest.id) }))
          }
        />
      ))}
      {retests.length === 0 && (
        <p className="sl-support">Nothing was measured here before. One measure now shows next time whether it held.</p>
      )}
      {more.length > 0 && (
        <SelectField
          label="Add a measure"
          hideLabel={retests.length > 0}
          value=""
          empty="Add a measure"
          options={more.map((measure) => ({ value: measureKey(measure), label: measureName(measure) }))}
          onChange={add}
        />
      )}
    </section>
  )
}
