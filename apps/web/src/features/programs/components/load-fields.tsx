import { LOAD_SURFACES, type LoadKind } from '@strideloom/domain/library/load-amount.ts'
import { LOAD_KIND_WORDS, ON_SURFACE } from '@strideloom/domain/programs/load-words.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import { useFindings } from '../finding-hooks.ts'
import type { LoadDraft } from '../load-draft.ts'
import forms from './forms.module.css'
import { WeekdayToggles } from './weekday-toggles.tsx'

type Props = {
  draft: LoadDraft
  onChange: (part: Partial<LoadDraft>) => void
  complaints: Readonly<Record<string, string>>
}

/** What is done another way, how long, how it is said, and what it answers. */
export const LoadFields = ({ draft, onChange, complaints }: Props) => (
  <>
    <SelectField
      label="What changes"
      value={draft.kind ?? ''}
      empty="Choose"
      onChange={(kind) => onChange({ kind: (kind || null) as LoadKind | null })}
      options={optionsOf(LOAD_KIND_WORDS)}
      error={complaints.kind}
    />
    <Amount draft={draft} onChange={onChange} complaints={complaints} />
    <div className={forms.pair}>
      <TextField
        label="From"
        type="date"
        value={draft.fromDay}
        onChange={(fromDay) => onChange({ fromDay })}
        error={complaints.fromDay}
      />
      <TextField
        label="Until"
        type="date"
        value={draft.toDay}
        onChange={(toDay) => onChange({ toDay })}
        error={complaints.toDay}
      />
    </div>
    <TextField
      label={draft.kind === 'habit' ? 'What the runner does' : 'In your own words'}
      required={draft.kind === 'habit'}
      maxLength={160}
      value={draft.sentence}
      onChange={(sentence) => onChange({ sentence })}
      error={complaints.sentence}
    />
    <TextField
      label="Why, for the runner"
      required={false}
      lines={2}
      maxLength={300}
      value={draft.why}
      onChange={(why) => onChange({ why })}
      error={complaints.why}
    />
    <WeekdayToggles
      legend="Asked on these days; none: once a week"
      isPlain
      value={draft.weekdays}
      onChange={(weekdays) => onChange({ weekdays })}
    />
    <Answers draft={draft} onChange={onChange} />
  </>
)

const Amount = ({ draft, onChange, complaints }: Props) => {
  switch (draft.kind) {
    case 'volume':
      return (
        <NumberField
          label="At most, a week"
          unit="km"
          min={1}
          max={400}
          value={draft.km}
          onChange={(km) => onChange({ km })}
          error={complaints['amount.km']}
        />
      )
    case 'surface':
      return (
        <div className={forms.pair}>
          <SelectField
            label="Ground"
            value={draft.surface ?? ''}
            empty="Choose"
            onChange={(surface) => onChange({ surface: (surface || null) as LoadDraft['surface'] })}
            options={LOAD_SURFACES.map((value) => ({
              value,
              label: ON_SURFACE[value],
            }))}
            error={complaints['amount.surface']}
          />
          <SelectField
            label="Which runs"
            value={draft.runs}
            onChange={(runs) => onChange({ runs: runs as LoadDraft['runs'] })}
            options={[
              { value: 'easy', label: 'The easy runs' },
              { value: 'all', label: 'Every run' },
            ]}
          />
        </div>
      )
    case 'hills':
      return (
        <NumberField
          label="Uphill, at most a week; 0: none"
          unit="min"
          min={0}
          max={900}
          step={5}
          value={draft.hills}
          onChange={(hills) => onChange({ hills })}
          error={complaints['amount.minutes']}
        />
      )
    case 'spacing':
      return (
        <NumberField
          label="Days between two hard runs"
          min={1}
          max={6}
          value={draft.days}
          onChange={(days) => onChange({ days })}
          error={complaints['amount.days']}
        />
      )
    default:
      return null
  }
}

/** The pairing that it belongs to, and the error of training suspected there that it answers (S13). */
const Answers = ({ draft, onChange }: Omit<Props, 'complaints'>) => {
  const { runnerId, program } = useBuilder()
  const { findings = [] } = useFindings(runnerId).data ?? {}
  const pairings = Object.values(program.pairings)
  const findingId = draft.pairingId === null ? null : program.pairings[draft.pairingId]?.findingId
  const errors = (findings.find(({ id }) => id === findingId)?.contributors ?? []).filter(
    ({ kind }) => kind === 'training-error',
  )
  const labels = [...new Set([...errors.map(({ label }) => label), ...(draft.contributor ? [draft.contributor] : [])])]
  if (pairings.length === 0) return null
  return (
    <>
      <SelectField
        label="Belongs to"
        value={draft.pairingId ?? ''}
        empty="No pairing"
        onChange={(pairingId) => onChange({ pairingId: pairingId || null, contributor: null })}
        options={pairings.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {labels.length > 0 && (
        <SelectField
          label="Answers the suspected error of training"
          value={draft.contributor ?? ''}
          empty="None of them"
          onChange={(contributor) => onChange({ contributor: contributor || null })}
          options={labels.map((label) => ({ value: label, label }))}
        />
      )}
    </>
  )
}
