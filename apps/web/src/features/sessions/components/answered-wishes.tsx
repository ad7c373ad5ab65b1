import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link } from '@tanstack/react-router'
import { firstName } from '../../../lib/first-name.ts'
import { newId } from '../../../lib/new-id.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { type AnsweredWish, refreshWishes, useReopenWish } from '../wish-hooks.ts'
import classes from './answered-wishes.module.css'

type Props = { runnerId: string; name: string; answered: readonly AnsweredWish[] }

/** Answers to wishes that may still be taken back, whoever gave them: a session that is booked and has not begun, a wish that was declined. */
export const AnsweredWishes = ({ runnerId, name, answered }: Props) => {
  const reopen = useReopenWish()
  const takeBack = async ({ wishId, waitsAgain }: AnsweredWish) => {
    if (reopen.isPending) return
    try {
      await reopen.mutateAsync({ runnerId, id: newId(), wishId })
      showToast({ sentence: waitsAgain ? `Taken back. ${firstName(name)}’s wish waits again.` : 'Taken back.' })
    } catch {
      // somebody else may have been faster: it is shown how it stands
      void refreshWishes()
    }
  }
  return (
    <ul className={classes.list} aria-label="Answered wishes">
      {answered.map((wish) => {
        const { wishId, booked, by, words, answeredOn } = wish
        const when = booked && `${formatDay(booked.day)}, ${booked.startTime}`
        return (
          <li key={wishId} className={classes.row}>
            <span className={classes.words}>
              {booked ? (
                <>
                  Booked as {firstName(name)} asked:{' '}
                  <Link
                    to="/runners/$runnerId/sessions/$sessionId"
                    params={{ runnerId, sessionId: booked.id }}
                  >{`${when}`}</Link>
                </>
              ) : (
                <>
                  Declined: <q dir="auto">{words}</q>
                </>
              )}
              <span className={classes.support}>{`${by}, ${formatDay(answeredOn)}`}</span>
            </span>
            <Button
              look="quiet"
              busy={reopen.isPending && reopen.variables?.wishId === wishId}
              onClick={() => void takeBack(wish)}
            >
              {booked ? 'Take the booking back' : 'Take it back'}
              <VisuallyHidden>{booked ? `: ${when}` : ': declined'}</VisuallyHidden>
            </Button>
          </li>
        )
      })}
      {reopen.isError && (
        <li>
          <Notice kind="warn" announce>
            {sentenceOf(reopen.error)}
          </Notice>
        </li>
      )}
    </ul>
  )
}
