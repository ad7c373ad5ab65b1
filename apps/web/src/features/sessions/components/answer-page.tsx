import { QUESTION_DAY_WORDS } from '@strideloom/domain/sessions/response-answers.ts'
import type { Question } from '@strideloom/domain/sessions/response-windows.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { firstName } from '../../../lib/first-name.ts'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { type Answer, NO_ANSWER, responseOf, saysSomething } from '../answer.ts'
import { answersKept } from '../answers-outbox.ts'
import { type LatelyDone, useDue } from '../due-hooks.ts'
import { feltPlaces, placesWords } from '../runner-words.ts'
import classes from './answer-page.module.css'
import { AnswerQuestions } from './answer-questions.tsx'

const layout = getRouteApi('/_runner')

/** The question of 24, 48 or 72 hours after a session, in a few taps; everything may stay open (S47). */
export const AnswerPage = ({ sessionId, asked }: { sessionId: string; asked: Question | null }) => {
  const { membership } = layout.useRouteContext()
  const { due, sessions, now, error, refetch } = useDue()
  const session = sessions?.find(({ id }) => id === sessionId)
  const question = asked ?? due.find((one) => one.sessionId === sessionId)?.question ?? null
  if (session && question) return <Questions {...{ session, question, now }} name={membership.name} />
  return (
    <>
      <RunnerHead title="After your session" name={membership.name} />
      <div className={classes.part}>
        {sessions ? (
          <EmptyState
            sentence="Nothing is asked about this session any more."
            action={
              <Link to="/today" className={buttonClass({ look: 'main' })}>
                To today
              </Link>
            }
          >
            Questions are open for half a day, one, two and three days after it.
          </EmptyState>
        ) : error ? (
          <NotLoaded title="The question could not be loaded." error={error} onRetry={refetch} kind="warn" />
        ) : (
          <Skeleton lines={6} label="Loading the question" />
        )}
      </div>
    </>
  )
}

type Props = { session: LatelyDone; question: Question; now: string; name: string }

const Questions = ({ session, question, now, name }: Props) => {
  const navigate = useNavigate()
  const earlier = session.answers.filter((one) => one.question < question).at(-1) ?? null
  const before = session.answers.filter((one) => one.question === question).at(-1) ?? null
  const [answer, setAnswer] = useState<Answer>(() => {
    if (!before) return NO_ANSWER
    const { id: _, question: __, answeredAt: ___, ...given } = before
    return given
  })
  const places = feltPlaces(session.regions)
  const send = () => {
    const seen = session.answers.map(({ answeredAt }) => answeredAt)
    answersKept.keep([responseOf(answer, { id: newId(), sessionId: session.id, question, now, earlier: seen })])
    showToast({ sentence: `Answered. ${firstName(session.therapist)} sees it.` })
    void navigate({ to: '/today' })
  }
  return (
    <div className={classes.page} data-own-scroll>
      <div className={classes.scroll}>
        <RunnerHead
          over={`${formatLongDay(session.day)}, with ${firstName(session.therapist)}`}
          title={`How is the ${placesWords(places) || 'body'}?`}
          sub={`${QUESTION_DAY_WORDS[question].replace(/^./, (letter) => letter.toUpperCase())}. Leave open what you do not know.`}
          name={name}
        />
        <AnswerQuestions
          answer={answer}
          onAnswer={setAnswer}
          question={question}
          places={places}
          earlier={earlier}
          asksMarks={session.cupMarksAgreed === true}
        />
      </div>
      <div className={classes.foot}>
        {saysSomething(answer) ? (
          <Button look="main" big onClick={send}>
            Send
          </Button>
        ) : (
          <Link to="/today" className={buttonClass({ big: true })}>
            Leave it open
          </Link>
        )}
      </div>
    </div>
  )
}
