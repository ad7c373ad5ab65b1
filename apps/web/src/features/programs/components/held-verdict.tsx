import { Button } from '@strideloom/ui/control/button.tsx'
import { Kbd } from '@strideloom/ui/mark/kbd.tsx'
import { VerdictPanel } from '@strideloom/ui/verdict/verdict-panel.tsx'
import { wayByKey } from '@strideloom/ui/verdict/ways-on.tsx'
import { useId, useMemo, useState } from 'react'
import { SafetySteps } from '../../../lib/safety-steps.tsx'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { useBuilder } from '../builder-context.ts'
import type { Held } from '../held-edit.ts'
import { askedAndAllowed, isClosed, verdictTitle } from '../verdict-words.ts'
import type { Way } from '../ways.ts'
import { VerdictDialog } from './verdict-dialog.tsx'
import { VerdictWays } from './verdict-ways.tsx'

/** The verdict over an edit that is held back: nothing has changed until a way is taken. */
export const HeldVerdict = ({
  held,
  ways,
  anchor,
  onTake,
  onLater,
  onPutBack,
  onNone,
  others,
  onKeepAll,
}: {
  held: Held
  ways: readonly Way[]
  anchor: () => Element | null
  onTake: (way: Way, reason: string) => void
  /** A warning may stand for now; its reason is asked for when publishing. */
  onLater: () => void
  onPutBack: () => void
  /** One of several: putting it back leaves it out, and this gives up the others too. */
  onNone: (() => void) | null
  /** How many more are asked about. */
  others: number
  onKeepAll: (reason: string) => void
}) => {
  const { session, judged, asks } = held
  const { runnerId } = useBuilder()
  const titleId = useId()
  const [isKeeping, setIsKeeping] = useState(false)
  const lines = useMemo(() => causeLines(judged), [judged])
  const { asked, ceiling, more } = askedAndAllowed(session, judged.verdict)
  return (
    <VerdictDialog
      anchor={anchor}
      titleId={titleId}
      onClose={onPutBack}
      onKey={(event) => {
        if ((event.target as HTMLElement).closest('input,textarea')) return
        const way = wayByKey(event.nativeEvent, ways)
        if (!way) return
        event.preventDefault()
        if (way.kind === 'keep') setIsKeeping(true)
        else onTake(way, '')
      }}
    >
      <VerdictPanel
        kind={asks}
        level={2}
        titleId={titleId}
        title={verdictTitle(session.day, judged)}
        causes={lines}
        ruleSet={judged.verdict.ruleSet}
        ways={
          asks === 'safety' ? (
            <SafetySteps runnerId={runnerId} verdict={judged.verdict} />
          ) : (
            <VerdictWays
              ways={ways}
              plan={judged.plan}
              isKeeping={isKeeping}
              onKeeping={setIsKeeping}
              onTake={onTake}
              all={others > 0 ? { count: others + 1, onKeep: onKeepAll } : null}
            />
          )
        }
        foot={
          <>
            {asks === 'warn' && !isKeeping && (
              <Button look="quiet" onClick={onLater}>
                Place it, reason later
              </Button>
            )}
            <Button look="quiet" onClick={onPutBack}>
              {onNone ? 'Leave this one out' : 'Put back'} <Kbd>Esc</Kbd>
            </Button>
            {onNone && (
              <Button look="quiet" onClick={onNone}>
                Put all back
              </Button>
            )}
          </>
        }
      >
        {isClosed(judged.verdict) ? (
          'A session can be planned again once this is settled. The exercises stay as they are.'
        ) : (
          <>
            {asked} <strong>{ceiling}</strong>
            {more}
          </>
        )}
      </VerdictPanel>
    </VerdictDialog>
  )
}
