import { PATTERN_IDS } from '@strideloom/domain/library/ids.ts'
import { pattern } from '@strideloom/domain/library/patterns.ts'
import { amountWords } from '@strideloom/domain/programs/dose-words.ts'
import { loadSays } from '@strideloom/domain/programs/load-words.ts'
import { marksOfPairing } from '@strideloom/domain/programs/marks.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import type { Pairing } from '@strideloom/domain/programs/schema.ts'
import { setPairing } from '@strideloom/domain/programs/set-pairing.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { optionsOf } from '../../../lib/options-of.ts'
import { useBuilder } from '../builder-context.ts'
import { useFindings } from '../finding-hooks.ts'
import { STATE_WORDS } from '../finding-words.ts'
import { useFieldEdits } from '../use-field-edits.ts'
import { INTENT_WORDS, prescribedWords, workWords } from '../words.ts'
import { LiveText } from './live-text.tsx'
import { PairingLoad } from './pairing-load.tsx'
import classes from './panel.module.css'
import { PanelHead } from './panel-head.tsx'

/** The head of a pairing: what it answers, and the marks that stay on it. */
export const PairingPanel = ({ pairing }: { pairing: Pairing }) => {
  const { runnerId, program, select } = useBuilder()
  const { tryEdit } = useFieldEdits(pairing.id)
  const findings = (useFindings(runnerId).data?.findings ?? []).filter(
    ({ state, id }) => state !== 'normal' || id === pairing.findingId,
  )
  const known = PATTERN_IDS.find((id) => id === pairing.pattern)
  const marks = marksOfPairing(program, pairing)
  const exercises = Object.values(program.prescriptions).filter(({ pairingId }) => pairingId === pairing.id)
  const loads = Object.values(program.loadChanges).filter(({ pairingId }) => pairingId === pairing.id)
  const set = (field: string, label: string, to: Parameters<typeof setPairing>[2]) =>
    tryEdit(field, label, (before) => setPairing(before, pairing.id, to))
  return (
    <div className={classes.panel}>
      <PanelHead title={pairing.title} {...(known && { about: pattern(known).label })} />
      <LiveText
        label="Title"
        value={pairing.title}
        maxLength={80}
        onCommit={(title) => set('title', `renamed ${pairing.title}`, { title })}
      />
      <SelectField
        label="Finding it answers"
        value={pairing.findingId ?? ''}
        onChange={(id) => set('finding', `changed the finding of ${pairing.title}`, { findingId: id || null })}
        options={findings.map(({ id, region, side, state, day }) => ({
          value: id,
          label: `${placeTitle(region, side)}, ${STATE_WORDS[state]}, ${formatDay(day)}`,
        }))}
        empty="None: an assumption"
      />
      <SelectField
        label="Hands-on work is"
        value={pairing.intent}
        onChange={(value) => set('intent', `${pairing.title} is ${value}`, { intent: value as Pairing['intent'] })}
        options={optionsOf(INTENT_WORDS)}
      />
      {known && <p className={classes.muted}>{pattern(known).reason}</p>}
      {marks.length > 0 && (
        <section className={classes.group}>
          <h3>Not finished</h3>
          {marks.map(({ code, message, todo, workId }) => (
            <p key={`${code} ${workId ?? ''}`} className={classes.mark}>
              <WarnIcon size={13} />
              <span>
                {message} {todo}
              </span>
            </p>
          ))}
        </section>
      )}
      <section className={classes.group}>
        <h3>Its work</h3>
        <ul className={classes.rows}>
          {pairing.works.map((work) => (
            <li key={work.id} className={classes.row}>
              <button
                type="button"
                className={classes.open}
                onClick={() => select({ kind: 'work', pairingId: pairing.id, workId: work.id })}
              >
                <span className={classes.words}>{workWords(work)}</span>
              </button>
            </li>
          ))}
          {loads.map((one) => (
            <li key={one.id} className={classes.row}>
              <button type="button" className={classes.open} onClick={() => select({ kind: 'load', id: one.id })}>
                <span className={classes.words}>{loadSays(one, 'km')}</span>
              </button>
            </li>
          ))}
          {exercises.map((one) => (
            <li key={one.id} className={classes.row}>
              <button
                type="button"
                className={classes.open}
                onClick={() => select({ kind: 'prescription', id: one.id })}
              >
                <span className={classes.words}>{prescribedWords(one)}</span>
                <span className={classes.small}>{amountWords(one.dose)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <PairingLoad pairing={pairing} />
    </div>
  )
}
