import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LatelyKeyRun } from '../running.ts'
import { tellDay } from '../tell-day.ts'
import { ReasonPicker } from './reason-picker.tsx'

const OPTIONS = [
  { value: 'skipped', label: 'Not run' },
  { value: 'cut-short', label: 'Cut short' },
] as const

type Props = { keyRun: LatelyKeyRun; seen: readonly { toldAt: string }[]; onClose: () => void }

/** A planned run that was left out or cut short, and why. One that was cut short was run: it is told next. */
export const NotRunSheet = ({ keyRun, seen, onClose }: Props) => {
  const navigate = useNavigate()
  const [told, setTold] = useState<'skipped' | 'cut-short'>('skipped')
  const [reason, setReason] = useState<SkipReason | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const { day, usualKeyRunId, title } = keyRun
  const save = () => {
    if (reason === null) return setMissing('Choose why.')
    tellDay(
      { day, usualKeyRunId, told, reason },
      `${title.charAt(0).toUpperCase()}${title.slice(1)}: ${told === 'skipped' ? 'not run' : 'cut short'}`,
      seen,
    )
    onClose()
    if (told === 'cut-short') void navigate({ to: '/run', search: { day, keyRun: usualKeyRunId } })
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`${title.charAt(0).toUpperCase()}${title.slice(1)}, not as planned`}
      footer={
        <Button look="main" big onClick={save}>
          {told === 'skipped' ? 'Save' : 'Save, then tell the run'}
        </Button>
      }
    >
      <SegmentedControl label="What happened?" look="boxes" options={OPTIONS} value={told} onChange={setTold} />
      <ReasonPicker
        value={reason}
        error={missing}
        onChange={(chosen) => {
          setMissing(null)
          setReason(chosen)
        }}
      />
    </Sheet>
  )
}
