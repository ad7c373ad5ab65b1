import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import { verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { VerdictPanel } from '@strideloom/ui/verdict/verdict-panel.tsx'
import { useMemo, useState } from 'react'
import { useTechniqueChoices } from '../../../lib/practice-library.ts'
import { SafetySteps } from '../../../lib/safety-steps.tsx'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { useBuilder } from '../builder-context.ts'
import { useJudged } from '../guard-hooks.ts'
import { waysFor } from '../use-guarded-edit.ts'
import { askedAndAllowed, isClosed, verdictTitle } from '../verdict-words.ts'
import { takeWay, type Way } from '../ways.ts'
import { LookAgain } from './look-again.tsx'
import classes from './session-verdict.module.css'
import { VerdictWays } from './verdict-ways.tsx'

/** What the guard says of a planned session, at the head of its panel: the refusal with its ways on, or the room it has. */
export const SessionVerdict = ({ session }: { session: PlannedSession }) => {
  const { runnerId, guard, program, today, edit } = useBuilder()
  const judged = useJudged(session)
  const techniques = useTechniqueChoices()
  const [isKeeping, setIsKeeping] = useState(false)
  const lines = useMemo(() => (judged ? causeLines(judged) : []), [judged])
  const asks = judged && stillAsked(judged.plan, session.acknowledgement)
  const ways = useMemo(
    () => (guard && judged && asks ? waysFor(guard, program, { session, judged, asks }, today, techniques) : []),
    [guard, program, session, judged, asks, today, techniques],
  )
  if (!guard || !judged) return null
  const look = guard.lookAt(session)
  const take = (way: Way, reason: string) => {
    setIsKeeping(false)
    edit(
      way.kind === 'keep' ? 'kept the session with a reason' : `${way.title} instead`,
      (before) => takeWay(before, session, way, reason),
      { offerUndo: way.kind === 'keep' ? 'Kept, with its reason.' : `${way.title}.` },
    )
  }
  return (
    <>
      {look && <LookAgain session={session} look={look} judged={judged} />}
      {asks ? (
        <VerdictPanel
          kind={asks}
          className={classes.panel}
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
                onTake={take}
              />
            )
          }
        >
          {!isClosed(judged.verdict) && <AskedHere session={session} judged={judged} />}
        </VerdictPanel>
      ) : (
        <RoomHere session={session} judged={judged} lines={lines} />
      )}
      {judged.assumptions.length > 0 && (
        <p className={classes.small}>Taken for granted: {judged.assumptions.join('; ')}.</p>
      )}
    </>
  )
}

type Parts = { session: PlannedSession; judged: NonNullable<ReturnType<typeof useJudged>> }

const AskedHere = ({ session, judged }: Parts) => {
  const { asked, ceiling, more } = askedAndAllowed(session, judged.verdict)
  return (
    <>
      {asked} <strong>{ceiling}</strong>
      {more}
    </>
  )
}

/** What is open, as plain text; the causes are one press away. */
const RoomHere = ({ session, judged, lines }: Parts & { lines: ReturnType<typeof causeLines> }) => {
  const { edit, context } = useBuilder()
  const [showsCauses, setShowsCauses] = useState(false)
  const { acknowledgement } = session
  const isKept = acknowledgement !== null && judged.plan.breaks.length > 0
  return (
    <div className={classes.room}>
      {isKept && (
        <p className={classes.kept}>
          <WarnIcon size={13} />
          <span>
            {verdictTitle(session.day, judged)}, kept: “{acknowledgement.reason}” ({acknowledgement.rules.join(', ')})
          </span>
        </p>
      )}
      <p className={classes.says}>
        <b>{isKept ? 'The day takes' : 'Fits here.'}</b> {verdictSentence(judged.verdict)}
      </p>
      {showsCauses && (
        <>
          <CauseList causes={lines} label="Why, the strictest first" showsWhy className={classes.causes} />
          <p className={classes.small}>The lowest wins. Rules {judged.verdict.ruleSet}</p>
        </>
      )}
      <div className={classes.more}>
        <Button look="quiet" aria-expanded={showsCauses} onClick={() => setShowsCauses((before) => !before)}>
          {showsCauses ? 'Less' : 'Why'}
        </Button>
        {isKept && (
          <Button
            look="quiet"
            onClick={() =>
              edit('took a reason back', (before) => {
                const now = before.sessions[session.id]
                return now && now.day >= context.today
                  ? { ...before, sessions: { ...before.sessions, [now.id]: { ...now, acknowledgement: null } } }
                  : before
              })
            }
          >
            Another way
          </Button>
        )}
      </div>
    </div>
  )
}
