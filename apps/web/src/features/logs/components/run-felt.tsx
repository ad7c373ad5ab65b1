import type { RunSurface } from '@strideloom/domain/training/run-answers.ts'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import type { Missing, RunDraft } from '../run-draft.ts'
import { SURFACES, WARM_UPS } from '../run-words.ts'
import { HurtingPlaces } from './hurting-places.tsx'
import { NamedPlaces } from './named-places.tsx'
import classes from './run-page.module.css'

type Props = { draft: RunDraft; missing: Missing; onChange: (part: Partial<RunDraft>) => void }

/** How it felt (reference 7.1): effort, stride, warm-up, places that drew attention; pain and the ground below. */
export const RunFelt = ({ draft, missing, onChange }: Props) => (
  <>
    <ScalePicker
      label="How hard was it, all in all?"
      tone="ink"
      value={draft.rpe}
      onChange={(rpe) => onChange({ rpe })}
      lowLabel="no effort"
      highLabel="all out"
    />
    <ScalePicker
      label="How was the stride?"
      tone="ink"
      from={1}
      to={5}
      value={draft.strideFeel}
      onChange={(strideFeel) => onChange({ strideFeel })}
      lowLabel="short, held back"
      highLabel="free"
    />
    <SegmentedControl
      label="Stiffness at the start?"
      look="boxes"
      options={WARM_UPS}
      value={draft.warmup}
      onChange={(warmup) => onChange({ warmup })}
    />
    <NamedPlaces
      label="Did a place draw your attention?"
      value={draft.attention}
      onChange={(attention) => onChange({ attention })}
    />
    <HurtingPlaces label="Did anything hurt?" value={draft.pain} onChange={(pain) => onChange({ pain })} />
    {missing.pain && (
      <p data-wrong className={classes.error}>
        {missing.pain}
      </p>
    )}
    <details className={classes.more}>
      <summary>Ground, hills and fast parts</summary>
      <div className={classes.inside}>
        <SelectField
          label="Ground"
          empty="Not said"
          options={SURFACES}
          value={draft.surface ?? ''}
          onChange={(surface) => onChange({ surface: surface === '' ? null : (surface as RunSurface) })}
        />
        <div className={classes.pair}>
          <NumberField
            label="Uphill"
            unit="min"
            min={0}
            step={5}
            decimals={1}
            value={draft.hillMinutes}
            error={missing.hillMinutes}
            onChange={(hillMinutes) => onChange({ hillMinutes })}
          />
          <NumberField
            label="Fast"
            unit="min"
            min={0}
            step={5}
            decimals={1}
            value={draft.speedMinutes}
            error={missing.speedMinutes}
            onChange={(speedMinutes) => onChange({ speedMinutes })}
          />
        </div>
      </div>
    </details>
  </>
)
