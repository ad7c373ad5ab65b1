import { breakSentence } from '@strideloom/domain/timing/sentences.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { useRoom } from '../room-context.ts'
import type { RoomVerdict } from '../room-guard.ts'
import { OpenVerdict } from './open-verdict.tsx'
import classes from './verdict-here.module.css'

const RANK = ['info', 'warn', 'block', 'safety']

/** What is refused, the gravest first: "Asked 6, at most 4 here." */
const titleOf = ({ plan, verdict }: RoomVerdict): string => {
  const [first] = plan.breaks.toSorted((a, b) => RANK.indexOf(b.severity) - RANK.indexOf(a.severity))
  return verdict.allowedIntents.length === 0 || !first ? 'No hands-on work today.' : breakSentence(first)
}

/** The live verdict: nothing while all fits, one line where a reason was given, else the refusal with its ways on. */
export const VerdictHere = () => {
  const { judged, recording, change } = useRoom()
  if (!judged || judged.plan.breaks.length === 0) return null
  const { asks, acknowledged, rules } = judged
  if (asks !== null)
    return (
      <div className={classes.here}>
        <OpenVerdict asks={asks} judged={judged} title={titleOf(judged)} />
      </div>
    )
  return (
    <div className={classes.kept}>
      <WarnIcon size={14} />
      <p>
        {titleOf(judged)} {acknowledged && `Gone past with a reason: “${acknowledged.reason}” (${rules.join(', ')})`}
      </p>
      {recording.acknowledgement && (
        <Button look="quiet" onClick={() => change({ acknowledgement: null })}>
          Take it back
        </Button>
      )}
    </div>
  )
}
