import { LEAST_REASON } from '@strideloom/domain/timing/acknowledged.ts'
import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { WaysOn } from '@strideloom/ui/verdict/ways-on.tsx'
import { useEffect, useRef, useState } from 'react'
import { reasonPicks } from '../../../lib/reason-picks.ts'
import type { Way } from '../ways.ts'

/** The ways on; one that keeps what is refused asks for its reason in place. */
export const VerdictWays = ({
  ways,
  plan,
  isKeeping,
  onKeeping,
  onTake,
  all,
}: {
  ways: readonly Way[]
  plan: PlanJudgement
  isKeeping: boolean
  onKeeping: (isKeeping: boolean) => void
  onTake: (way: Way, reason: string) => void
  /** One of several that are asked about: how many, and all of them kept with one reason. */
  all?: { count: number; onKeep: (reason: string) => void } | null
}) => {
  const [isForAll, setForAll] = useState(false)
  const keep = ways.find((way) => way.kind === 'keep')
  const place = useRef<HTMLDivElement>(null)
  const wasKeeping = useRef(isKeeping)
  // back from the reason: to the way that had asked for it, which is the last one
  useEffect(() => {
    if (wasKeeping.current && !isKeeping) place.current?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    wasKeeping.current = isKeeping
  }, [isKeeping])
  if (isKeeping && keep?.kind === 'keep')
    return (
      <>
        {all && (
          <CheckField
            label={`Keep all ${all.count} that are asked about, with this reason`}
            checked={isForAll}
            onChange={setForAll}
          />
        )}
        <ReasonPicker
          label={keep.written ? 'Why it is kept' : 'Why it is kept all the same'}
          hint={keep.written ? 'It stands in the record and in the brief, with your name.' : undefined}
          starters={keep.written ? [] : reasonPicks(plan)}
          manner={keep.written ? 'write' : 'pick'}
          least={keep.written ? LEAST_REASON : 3}
          most={500}
          giveLabel={all && isForAll ? `Keep all ${all.count}` : 'Keep it'}
          onGive={(reason) => (all && isForAll ? all.onKeep(reason) : onTake(keep, reason))}
          onCancel={() => onKeeping(false)}
          cancelLabel="Other ways"
          autoFocus
        />
      </>
    )
  return (
    <div ref={place}>
      <WaysOn
        label="Ways on"
        ways={ways.map((way) => ({
          id: way.kind,
          title: way.title,
          note: way.note,
          best: way.kind === 'day' || (way.kind === 'lighter' && !ways.some(({ kind }) => kind === 'day')),
          onTake: () => (way.kind === 'keep' ? onKeeping(true) : onTake(way, '')),
        }))}
      />
    </div>
  )
}
