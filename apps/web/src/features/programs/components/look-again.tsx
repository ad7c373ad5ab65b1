import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { LEAST_REASON, rulesToAnswer, stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { ReasonPicker } from '@strideloom/ui/verdict/reason-picker.tsx'
import { useState } from 'react'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useBuilder } from '../builder-context.ts'
import type { Judged, Look } from '../guard.ts'
import { useLookAgain } from '../guard-hooks.ts'
import { ChangeWords } from './change-words.tsx'
import classes from './look-again.module.css'

/** What changed since a session was approved, and the way to say that it was looked at. Nothing moves by itself. */
export const LookAgain = ({ session, look, judged }: { session: PlannedSession; look: Look; judged: Judged }) => {
  const { runnerId, edit, context } = useBuilder()
  const [isAsked, setIsAsked] = useState(false)
  const approve = useLookAgain(runnerId)
  const [id] = useState(newId)
  const asks = stillAsked(judged.plan, null)
  const isClosed = asks === 'safety'

  const keep = (reason: string) =>
    approve.mutate(
      { runnerId, id, sessionId: session.id, reason },
      {
        onSuccess: () => {
          setIsAsked(false)
          const rules = rulesToAnswer(judged.plan)
          if (rules.length > 0)
            edit('kept the session as it is', (before) => {
              const now = before.sessions[session.id]
              return now && now.day >= context.today
                ? {
                    ...before,
                    sessions: { ...before.sessions, [now.id]: { ...now, acknowledgement: { rules, reason } } },
                  }
                : before
            })
        },
      },
    )

  return (
    <section className={classes.look} aria-label="Needs another look">
      <p className={classes.title}>
        <WarnIcon size={14} />
        <b>Needs another look</b>
      </p>
      <ul className={classes.changes}>
        {look.changes.map((change) => (
          <li key={change.about}>
            <ChangeWords change={change} />
          </li>
        ))}
      </ul>
      <p>Since it was approved for {formatDay(session.day)}. Nothing was moved.</p>
      {approve.isError && (
        <p className={classes.error} role="alert">
          Not kept. {sentenceOf(approve.error)}
        </p>
      )}
      {isAsked ? (
        <ReasonPicker
          label="Why it stays as it is"
          starters={asks === 'block' ? [] : ['Looked at: it still fits.', 'Talked about with the runner.']}
          manner={asks === 'block' ? 'write' : 'pick'}
          least={asks === 'block' ? LEAST_REASON : 3}
          most={500}
          giveLabel="Keep it as it is"
          onGive={keep}
          onCancel={() => setIsAsked(false)}
          autoFocus
        />
      ) : (
        !isClosed && (
          <Button busy={approve.isPending} onClick={() => setIsAsked(true)}>
            Looked at: keep it as it is
          </Button>
        )
      )}
    </section>
  )
}
