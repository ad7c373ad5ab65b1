import { LEAST_REASON } from '@strideloom/domain/timing/acknowledged.ts'
import { breakSentence, verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { VerdictPanel } from '@strideloom/ui/verdict/verdict-panel.tsx'
import { type WayOn, WaysOn } from '@strideloom/ui/verdict/ways-on.tsx'
import { useState } from 'react'
import { reasonPicks } from '../../../lib/reason-picks.ts'
import { SafetySteps } from '../../../lib/safety-steps.tsx'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { meantWorks } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { lighterRoom, type RoomVerdict } from '../room-guard.ts'
import { withLighter } from '../with-lighter.ts'
import { INTENT_WORDS } from '../words.ts'
import classes from './verdict-here.module.css'

/** What is refused, first: "Asked 6, at most 4 here." */
const titleOf = ({ plan, verdict }: RoomVerdict): string => {
  const [first] = plan.breaks.toSorted((a, b) => RANK.indexOf(b.severity) - RANK.indexOf(a.severity))
  if (verdict.allowedIntents.length === 0 || !first) return 'No hands-on work today.'
  return breakSentence(first)
}
const RANK = ['info', 'warn', 'block', 'safety']

/** The live verdict over everything that is meant, with its ways on: lighter, or on with a reason. Safety has none. */
export const VerdictHere = () => {
  const { judged, recording, change, runnerId } = useRoom()
  const [isKeeping, setKeeping] = useState(false)
  if (!judged || judged.plan.breaks.length === 0) return null
  const { acknowledgement } = recording
  if (judged.asks === null)
    return (
      <p className={classes.kept}>
        <WarnIcon size={14} />
        <span>
          {titleOf(judged)} Gone past with a reason: “{acknowledgement?.reason ?? 'that of the plan'}” (
          {judged.rules.join(', ')})
        </span>
      </p>
    )
  const works = meantWorks(recording)
  const lighter = judged.asks === 'safety' ? null : lighterRoom(recording, works, judged)
  const isWritten = judged.asks === 'block'
  const ways: WayOn[] = [
    ...(lighter
      ? [
          {
            id: 'lighter',
            title: `Lighter: ${Math.max(...lighter.works.map(({ pressure }) => pressure), 1)} at most, ${lighter.minutes} min`,
            note: [
              ...(lighter.intent === recording.intent ? [] : [INTENT_WORDS[lighter.intent].toLowerCase()]),
              ...(lighter.left > 0 ? [`${lighter.left} left out`] : ['everything stays']),
            ].join(', '),
            best: true,
            onTake: () => change((before) => withLighter(before, lighter)),
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
  return (
    <div className={classes.here}>
      <VerdictPanel
        kind={judged.asks}
        level={2}
        title={titleOf(judged)}
        causes={causeLines(judged)}
        ruleSet={judged.verdict.ruleSet}
        ways={
          judged.asks === 'safety' ? (
            <SafetySteps runnerId={runnerId} verdict={judged.verdict} />
          ) : isKeeping ? (
            <ReasonPicker
              label="Why you go on"
              hint={isWritten ? 'It stands in the record and in the brief, with your name.' : undefined}
              starters={isWritten ? [] : reasonPicks(judged.plan)}
              manner={isWritten ? 'write' : 'pick'}
              least={isWritten ? LEAST_REASON : 3}
              most={500}
              giveLabel="Go on"
              onGive={(reason) => {
                setKeeping(false)
                change({ acknowledgement: { rules: judged.rules, reason } })
              }}
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
    </div>
  )
}
