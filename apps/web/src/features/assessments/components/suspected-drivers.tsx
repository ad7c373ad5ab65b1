import { CONTRIBUTOR_KINDS, suspectedContributorSchema } from '@strideloom/domain/assessments/schema.ts'
import { REGION_IDS, type RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { region } from '@strideloom/domain/library/regions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { CloseIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useState } from 'react'
import { complaintsBy } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { type StoredFinding, useRetireContributor, useSaveContributor } from '../hooks.ts'
import { placeInSentence, regionWords, sidesOf } from '../place-words.ts'
import panel from './place-panel.module.css'
import classes from './suspected-drivers.module.css'

const KINDS: Record<(typeof CONTRIBUTOR_KINDS)[number], string> = {
  region: 'Range elsewhere',
  strength: 'Strength',
  control: 'Control',
  'training-error': 'Training',
  other: 'Something else',
}

/** What is suspected to drive a finding, kept apart from where it shows; each can be taken out again. */
export const SuspectedDrivers = ({ runnerId, finding }: { runnerId: string; finding: StoredFinding }) => {
  const [open, setOpen] = useState(false)
  const retire = useRetireContributor(runnerId)
  return (
    <>
      {finding.contributors.length > 0 && (
        <ul className={classes.drivers}>
          {finding.contributors.map(({ id, label, kind, region: at, side }) => (
            <li key={id} className={classes.driver}>
              <span>
                <b>{label}</b>
                <span className={panel.quiet}>
                  {' '}
                  {at && side ? placeInSentence({ region: at, side }) : KINDS[kind].toLowerCase()}
                </span>
              </span>
              <IconButton
                label={`No longer suspect ${label}`}
                icon={<CloseIcon size={14} />}
                onClick={() => retire(id, label)}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={<PlusIcon size={14} />} onClick={() => setOpen(true)}>
          Suspect something else
        </Button>
      </div>
      {open && <DriverSheet runnerId={runnerId} findingId={finding.id} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A contributor that no pattern named: of what kind, where, in the therapist's words. */
const DriverSheet = ({
  runnerId,
  findingId,
  onClose,
}: {
  runnerId: string
  findingId: string
  onClose: () => void
}) => {
  const [id] = useState(newId)
  const [draft, setDraft] = useState({ kind: 'region', region: '', side: '', label: '' })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = useSaveContributor()
  const set = (fields: Partial<typeof draft>) => {
    setErrors({})
    setDraft({ ...draft, ...fields })
  }
  const submit = () => {
    const input = {
      id,
      findingId,
      kind: draft.kind,
      region: draft.region || null,
      side: draft.region ? draft.side || null : null,
      label: draft.label || (draft.region ? regionWords(draft.region as RegionId) : ''),
    }
    setErrors(complaintsBy(suspectedContributorSchema, input) ?? {})
    const parsed = suspectedContributorSchema.safeParse(input)
    if (parsed.success) save.mutate({ runnerId, contributor: parsed.data }, { onSuccess: onClose })
  }
  const sides: Side[] = draft.region ? [...sidesOf(draft.region as RegionId)] : []
  return (
    <Sheet
      open
      onClose={onClose}
      title="What may drive it"
      footer={
        <Button look="main" busy={save.isPending} onClick={submit}>
          Suspect it
        </Button>
      }
    >
      <div className={panel.form}>
        <SelectField
          label="Kind"
          options={CONTRIBUTOR_KINDS.map((value) => ({ value, label: KINDS[value] }))}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <div className={classes.place}>
          <SelectField
            label="Region"
            empty="None"
            options={REGION_IDS.filter((one) => region(one).laterality !== 'group').map((one) => ({
              value: one,
              label: regionWords(one),
            }))}
            value={draft.region}
            onChange={(value) =>
              set({ region: value, side: value && region(value as RegionId).laterality === 'axial' ? 'center' : '' })
            }
            error={errors.region}
          />
          {sides.length > 1 && (
            <SelectField
              label="Side"
              empty="Choose"
              options={[...sides, 'both'].map((side) => ({
                value: side,
                label: { left: 'Left', right: 'Right', both: 'Both', center: 'Here' }[side] ?? side,
              }))}
              value={draft.side}
              onChange={(side) => set({ side })}
              error={errors.side}
            />
          )}
        </div>
        <TextField
          label="In your words"
          placeholder="Ankle bends less since the sprain"
          maxLength={120}
          value={draft.label}
          onChange={(label) => set({ label })}
          error={errors.label}
        />
      </div>
    </Sheet>
  )
}
