import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { useUnits } from '../../../lib/me.ts'
import type { Draft } from '../draft.ts'
import type { ItemView } from '../plan.ts'
import type { Felt } from '../player-answer.ts'
import { loadUnit, setsWords } from '../words.ts'
import { PainAnswer } from './pain-answer.tsx'
import { PainVerdict } from './pain-verdict.tsx'
import classes from './player-ask.module.css'
import { ReasonPicker } from './reason-picker.tsx'
import { SetsEditor } from './sets-editor.tsx'

type Props = {
  item: ItemView
  draft: Draft
  felt: Felt
  missing: string | null
  onFeel: (part: Partial<Felt>) => void
}

const OUTCOMES = { done: 'Done', partly: 'Partly done', skipped: 'Nothing of it done' } as const

/** After the last set: what was done, and how it was. Nothing has to be answered. */
export const PlayerAsk = ({ item: { prescribed }, draft, felt, missing, onFeel }: Props) => {
  const unit = loadUnit(useUnits(), prescribed.dose.load)
  const isPerformed = draft.outcome !== 'skipped'
  const counted = draft.sets.filter(({ reps, seconds }) => reps !== null || seconds !== null)
  const what = counted.length > 0 ? `: ${setsWords(counted, unit)}` : ''
  return (
    <div className={classes.ask}>
      <p className={classes.what}>{`${OUTCOMES[draft.outcome]}${what}`}</p>
      {isPerformed ? (
        <>
          {prescribed.dose.rir === null ? (
            <ScalePicker
              label="Effort"
              tone="ink"
              value={felt.effort}
              onChange={(effort) => onFeel({ effort })}
              lowLabel="none"
              highLabel="all I had"
            />
          ) : (
            <ScalePicker
              label="How many more in the last set?"
              tone="ink"
              value={felt.rir}
              onChange={(rir) => onFeel({ rir })}
              lowLabel="none"
              highLabel="10 or more"
            />
          )}
          <PainAnswer draft={felt} regions={prescribed.regions} onChange={onFeel} />
        </>
      ) : (
        <>
          <ReasonPicker value={felt.reason} error={missing} onChange={(reason) => onFeel({ reason })} />
          {(felt.reason === 'pain' || felt.reason === 'sore') && (
            <PainAnswer draft={felt} regions={prescribed.regions} onChange={onFeel} />
          )}
        </>
      )}
      <PainVerdict pain={felt.pain} />
      {isPerformed && draft.sets.length > 0 && (
        <details className={classes.sets}>
          <summary>Change the numbers</summary>
          <SetsEditor dose={prescribed.dose} sets={draft.sets} onChange={(sets) => onFeel({ sets })} />
        </details>
      )}
      {isPerformed && missing && (
        <p className={classes.missing} role="alert">
          {missing}
        </p>
      )}
    </div>
  )
}
