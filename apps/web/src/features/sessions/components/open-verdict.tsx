import { LEAST_REASON } from '@strideloom/domain/timing/acknowledged.ts'
import { verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { VerdictPanel } from '@strideloom/ui/verdict/verdict-panel.tsx'
import { type WayOn, WaysOn } from '@strideloom/ui/verdict/ways-on.tsx'
import { useState } from 'react'
import { INTENT_WORDS } from '../../../lib/hands-words.ts'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { reasonPicks } from '../../../lib/reason-picks.ts'
import { SafetySteps } from '../../../lib/safety-steps.tsx'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { withoutHands } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { type Lighter, lighterRoom, type RoomVerdict } from '../room-guard.ts'
import { useWayKeys } from '../use-way-keys.ts'
import { withLighter } from '../with-lighter.ts'

/** "3 at most, 40 min" and what becomes of the rest. */
const lighterWords = (lighter: Lighter, intent: Lighter['intent']): { title: string; note: string } => ({
  title: `Lighter: ${Math.max(...lighter.works.map(({ pressure }) => pressure), 1)} at most, ${lighter.minutes} min`,
  note: [
    ...(lighter.intent === intent ? [] : [INTENT_WORDS[lighter.intent].toLowerCase()]),
    lighter.left > 0 ? `${lighter.left} left out` : 'nothing is left out',
  ].join(', '),
})

/** A refusal with its causes and ways on: lighter, or on with a reason, picked or written. Safety has none. */
export const OpenVerdict = ({
  asks,
  judged,
  title,
}: {
  asks: NonNullable<RoomVerdict['asks']>
  judged: RoomVerdict
  title: string
}) => {
  const { judgedWorks, recording, change, runnerId } = useRoom()
  const [isKeeping, setKeeping] = useState(false)
  const techniques = useTechniqueChoices()
  const lighter = asks === 'safety' ? null : lighterRoom(recording, judgedWorks, judged, techniques)
  const isWritten = asks === 'block'
  const ways: WayOn[] = [
    ...(lighter
      ? [
          {
            id: 'lighter',
            ...lighterWords(lighter, recording.intent),
            best: true,
            onTake: () => {
              change((before) => withLighter(before, lighter))
              showToast({ sentence: 'Lighter, as the moment takes it.', undo: () => change(recording) })
            },
          },
        ]
      : []),
    {
      id: 'keep',
      title: 'Go on, with a reason',
      note: isWritten ? 'written, on record with your name' : 'picked or typed, on record',
      onTake: () => setKeeping(true),
    },
  ]
  useWayKeys(asks === 'safety' || isKeeping ? [] : ways)
  return (
    <VerdictPanel
      kind={asks}
      level={2}
      title={title}
      causes={causeLines(judged)}
      ruleSet={judged.verdict.ruleSet}
      ways={
        asks === 'safety' ? (
          <>
            <SafetySteps runnerId={runnerId} verdict={judged.verdict} />
            {judged.verdict.allowedIntents.length === 0 && (
              <Button onClick={() => change(withoutHands)}>Use the time for talk and tests</Button>
            )}
          </>
        ) : isKeeping ? (
          <ReasonPicker
            label="Why you go on"
            hint={isWritten ? 'It stands in the record and in the brief, with your name.' : undefined}
            starters={isWritten ? [] : reasonPicks(judged.plan)}
            manner={isWritten ? 'write' : 'pick'}
            least={isWritten ? LEAST_REASON : 3}
            most={500}
            giveLabel="Go on"
            onGive={(reason) => change({ acknowledgement: { rules: judged.rules, reason } })}
            onCancel={() => setKeeping(false)}
            cancelLabel="Other ways"
            autoFocus
          />
        ) : (
          <WaysOn label="Ways on" ways={ways} />
        )
      }
    >
      {verdictSentence(judged.verdict)}
    </VerdictPanel>
  )
}
