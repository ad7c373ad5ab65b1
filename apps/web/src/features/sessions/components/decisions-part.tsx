import { DECISION_WORDS, decisionForRunner } from '@strideloom/domain/sessions/decision-words.ts'
import {
  DECISION_KINDS,
  type DecisionKind,
  MOST_DECISIONS,
  type SessionDecision,
} from '@strideloom/domain/sessions/session-decision.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Toggle } from '@strideloom/ui/control/toggle.tsx'
import { CloseIcon, PlusIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { newId } from '../../../lib/new-id.ts'
import { useRoom } from '../room-context.ts'
import { DecisionPlace } from './decision-place.tsx'
import classes from './decisions-part.module.css'

const NOTES: Record<DecisionKind, { label: string; placeholder: string }> = {
  'add-strength': { label: 'What', placeholder: 'Slow calf raises, twice a week' },
  'add-prehab': { label: 'What', placeholder: 'Foot control before the hill block' },
  refer: { label: 'To whom, and why', placeholder: 'Sports physician, for an ultrasound' },
}

/** Where hands alone are not enough: strength, prehab or a clinician, decided today and looked at again in the next brief (S62). */
export const DecisionsPart = () => {
  const { recording, change, complaints, runner } = useRoom()
  const { decisions } = recording
  const add = (kind: DecisionKind) =>
    change((before) => ({
      ...before,
      decisions: [...before.decisions, { id: newId(), kind, place: null, note: '', tellRunner: true }],
    }))
  const set = (id: string, fields: Partial<SessionDecision>) =>
    change((before) => ({
      ...before,
      decisions: before.decisions.map((one) => (one.id === id ? { ...one, ...fields } : one)),
    }))
  const remove = (id: string) =>
    change((before) => ({ ...before, decisions: before.decisions.filter((one) => one.id !== id) }))
  return (
    <section className={classes.part} aria-labelledby="decisions">
      <header className={classes.head}>
        <h2 id="decisions">More than hands</h2>
        <span className="sl-support">if massage alone is not enough</span>
      </header>
      {complaints.get('decisions') && (
        <p className={classes.error} role="alert">
          {complaints.get('decisions')}
        </p>
      )}
      {decisions.map((decision) => {
        const { id, kind, note, tellRunner } = decision
        const title = DECISION_WORDS[kind]
        return (
          <fieldset key={id} className={classes.decision}>
            <legend>{title}</legend>
            <IconButton
              className={classes.away}
              label={`Take away: ${title}`}
              icon={<CloseIcon size={14} />}
              onClick={() => remove(id)}
            />
            <DecisionPlace place={decision.place} onChange={(place) => set(id, { place })} />
            <TextField
              label={NOTES[kind].label}
              hint="Between therapists. The runner never reads it."
              placeholder={NOTES[kind].placeholder}
              maxLength={300}
              value={note}
              error={complaints.get(id)}
              onChange={(next) => set(id, { note: next })}
            />
            <Toggle
              label={`Tell ${runner}`}
              hint={tellRunner ? `Reads: “${decisionForRunner(decision)}”` : 'Stays with the therapists.'}
              checked={tellRunner}
              onChange={(next) => set(id, { tellRunner: next })}
            />
          </fieldset>
        )
      })}
      {decisions.length < MOST_DECISIONS && (
        <div className={classes.add}>
          {DECISION_KINDS.map((kind) => (
            <Button key={kind} icon={<PlusIcon size={14} />} onClick={() => add(kind)}>
              {DECISION_WORDS[kind]}
            </Button>
          ))}
        </div>
      )}
    </section>
  )
}
