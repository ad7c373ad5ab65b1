import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { Suspense } from 'react'
import type { Draft } from '../draft.ts'
import { PainPlace } from '../sheets-code.ts'

type Props = {
  draft: Pick<Draft, 'pain' | 'painRegion' | 'painSide'>
  /** Where this exercise works: offered first. */
  regions: readonly string[]
  onChange: (part: Partial<Draft>) => void
}

/** Pain 0–10, and where when there is any. No answer stays no answer. */
export const PainAnswer = ({ draft, regions, onChange }: Props) => (
  <>
    <ScalePicker
      label="Pain while doing it"
      value={draft.pain}
      onChange={(pain) => onChange({ pain })}
      lowLabel="none"
      highLabel="worst imaginable"
    />
    {draft.pain !== null && draft.pain > 0 && (
      <Suspense>
        <PainPlace draft={draft} regions={regions} onChange={onChange} />
      </Suspense>
    )}
  </>
)
