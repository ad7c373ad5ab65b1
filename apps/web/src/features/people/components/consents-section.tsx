import { CONSENT_KINDS, CONSENT_STATEMENTS, type ConsentKind } from '@strideloom/domain/people/consent.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import type { ConsentDraft, IntakeDraft, StoredConsent } from '../intake-draft.ts'
import { formatMoment } from '../link-text.ts'
import classes from './consents-section.module.css'
import { IntakeSection } from './intake-section.tsx'

const TITLES: Record<ConsentKind, string> = {
  'health-record': 'Keeping a record',
  'hands-on': 'Hands-on treatment',
  guardian: 'Parent or guardian',
}

/** Read the words out, then note the answer. The words are kept with it. */
export const ConsentsSection = ({
  consents,
  stored,
  minor,
  onChange,
  errors,
}: {
  consents: IntakeDraft['consents']
  stored: StoredConsent[]
  minor: boolean
  onChange: (kind: ConsentKind, consent: ConsentDraft) => void
  errors: Partial<Record<ConsentKind, string | undefined>>
}) => (
  <IntakeSection
    id="consents"
    title="Consent"
    lead="Read the words out. They are kept with the answer, with name and time."
  >
    {CONSENT_KINDS.filter((kind) => kind !== 'guardian' || minor || consents.guardian.given !== null).map((kind) => {
      const consent = consents[kind]
      const before = stored.find((one) => one.kind === kind)
      return (
        <div key={kind} className={classes.consent}>
          <h3>{TITLES[kind]}</h3>
          <blockquote className={classes.statement}>{before?.statement ?? CONSENT_STATEMENTS[kind]}</blockquote>
          <SegmentedControl
            label={`${TITLES[kind]}: the answer`}
            hideLabel
            look="boxes"
            options={[
              { value: 'yes', label: 'Agrees' },
              { value: 'no', label: 'Does not agree' },
            ]}
            value={consent.given === null ? null : consent.given ? 'yes' : 'no'}
            onChange={(value) => onChange(kind, { ...consent, given: value === 'yes' })}
            className={classes.choice}
          />
          {kind === 'guardian' && consent.given && (
            <TextField
              label="Name of the parent or guardian"
              maxLength={80}
              required
              value={consent.givenBy}
              onChange={(givenBy) => onChange(kind, { ...consent, givenBy })}
              error={errors.guardian}
            />
          )}
          <p className="sl-support">{stateWords(consent, before)}</p>
        </div>
      )
    })}
  </IntakeSection>
)

const stateWords = (consent: ConsentDraft, before: StoredConsent | undefined): string => {
  if (!before) return consent.given === null ? 'Not asked yet.' : 'Will be kept when you save.'
  const { givenBy, givenAt, withdrawnAt, refused } = before
  const stood = refused
    ? `Asked and refused on ${formatMoment(givenAt)}.`
    : withdrawnAt
      ? `Given by ${givenBy} on ${formatMoment(givenAt)}, withdrawn on ${formatMoment(withdrawnAt)}.`
      : `Given by ${givenBy} on ${formatMoment(givenAt)}.`
  if (consent.given === (withdrawnAt === null)) return stood
  return consent.given ? `${stood} Will be given again when you save.` : `${stood} Will be withdrawn when you save.`
}
