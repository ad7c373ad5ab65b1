import type { TextSize } from '@strideloom/domain/people/text-size.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { useSavedTextSize } from '../own-hooks.ts'

/** How large the text is: here at once, and wherever they sign in. */
export const TextSizeChoice = () => {
  const { size, choose } = useSavedTextSize()
  const [onlyHere, setOnlyHere] = useState(false)
  return (
    <>
      <SegmentedControl<TextSize>
        label="Size of the text, wherever you sign in"
        look="boxes"
        options={[
          { value: 'normal', label: 'Normal' },
          { value: 'large', label: 'Large' },
          { value: 'larger', label: 'Larger' },
        ]}
        value={size}
        onChange={async (next) => setOnlyHere(!(await choose(next)))}
      />
      {onlyHere && (
        <Notice kind="offline" announce>
          On this device for now; your others follow once this one reaches the server again.
        </Notice>
      )}
    </>
  )
}
