import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { REGIONS } from '@strideloom/domain/library/regions.ts'
import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'
import { FieldError } from '@strideloom/ui/control/field.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { CloseIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { useState } from 'react'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { type HandsDraft, newWork, type WorkDraft } from '../hands-draft.ts'
import { workWords } from '../template-words.ts'
import { useItemNames } from '../use-item-names.ts'
import classes from './item-sheet.module.css'

const PLACES = REGIONS.filter(({ laterality }) => laterality !== 'group').map(({ id }) => ({
  value: id as string,
  label: shortRegionName(id),
}))

/** The techniques of a session with their regions, each under the session’s pressure and its own; added by a place and a name. */
export const HandsWorks = ({ session, onChange }: { session: HandsDraft; onChange: (works: WorkDraft[]) => void }) => {
  const { works, intent } = session
  const [region, setRegion] = useState<RegionId>(works[0]?.region ?? 'calf')
  const { techniqueName } = useItemNames()
  const choices = useTechniqueChoices()
  const mostOf = (id: string) => choices.find(({ item }) => item.id === id)?.item.pressure.max ?? 8
  const fitting = techniquesFor(region, choices).filter(({ item }) => item.intents.includes(intent))
  const add = (id: string) => {
    const chosen = fitting.find(({ item }) => item.id === id)
    if (chosen) onChange([...works, newWork(region, chosen.item, session)])
  }
  const change = (index: number, next: WorkDraft | null) =>
    onChange(works.flatMap((one, at) => (at !== index ? [one] : next ? [next] : [])))
  return (
    <div>
      {works.length > 0 && (
        <p className={classes.heads} aria-hidden="true">
          <span>Pressure</span>
          <span>Minutes</span>
        </p>
      )}
      <ul className={classes.rows}>
        {works.map((work, index) => {
          const name = workWords(work, techniqueName)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same technique may stand twice in one region
            <li key={`${work.region}/${work.technique}/${index}`} className={classes.work}>
              <span>{name}</span>
              <NumberField
                label={`Pressure, ${name}`}
                hideLabel
                min={1}
                max={Math.min(mostOf(work.technique), session.pressure ?? 8)}
                value={work.pressure}
                onChange={(pressure) => change(index, { ...work, pressure })}
              />
              <NumberField
                label={`Minutes, ${name}`}
                hideLabel
                unit="min"
                min={1}
                max={60}
                value={work.minutes}
                onChange={(minutes) => change(index, { ...work, minutes })}
              />
              <IconButton
                label={`Take away: ${name}`}
                icon={<CloseIcon size={14} />}
                onClick={() => change(index, null)}
              />
            </li>
          )
        })}
      </ul>
      <div className={classes.dose}>
        <SelectField
          label="Region"
          value={region}
          onChange={(value) => setRegion(value as RegionId)}
          options={PLACES}
        />
        <SelectField
          label="Add a technique"
          value=""
          empty={fitting.length > 0 ? 'Choose' : 'None is meant for it in such a session'}
          onChange={add}
          options={fitting.map(({ item }) => ({ value: item.id, label: item.name }))}
        />
      </div>
      <FieldError id={`works-${session.key}`} error={works.length === 0 ? 'Add a technique.' : undefined} />
    </div>
  )
}
