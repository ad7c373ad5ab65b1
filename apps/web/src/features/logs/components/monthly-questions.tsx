import type { Day } from '@strideloom/domain/calendar/day.ts'
import { MONTHLY_QUESTIONS, type MonthlyAnswers, type MonthlyStep } from '@strideloom/domain/logs/monthly-questions.ts'
import { MONTHLY_WORDS } from '@strideloom/domain/logs/monthly-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { ChevronLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { answeredOf, answerMonth, NO_MONTH } from '../monthly.ts'
import { AskedHead } from './asked-head.tsx'
import { MonthlyQuestionPart } from './monthly-question.tsx'
import classes from './monthly-questions.module.css'
import { PageWithFoot } from './page-with-foot.tsx'

/** One question after the other, each of them may be left out; then what was said once more, to be saved. */
export const MonthlyQuestions = ({ today, name }: { today: Day; name: string }) => {
  const navigate = useNavigate()
  const [draft, setDraft] = useState<MonthlyAnswers>(NO_MONTH)
  const [{ at, hasMoved }, setPlace] = useState({ at: 0, hasMoved: false })
  const go = (to: number) => setPlace({ at: to, hasMoved: true })
  const question = MONTHLY_QUESTIONS[at]
  const answered = answeredOf(draft)
  const keep = (answers: MonthlyAnswers, sentence: string) => {
    answerMonth(today, answers)
    showToast({ sentence })
    void navigate({ to: '/today' })
  }
  const say = (step: MonthlyStep | null) => {
    if (question) setDraft((before) => ({ ...before, [question]: step }))
    go(at + 1)
  }
  const passOver = () => keep(NO_MONTH, 'Passed over: it is asked again in a month')
  const foot = (
    <div className={at > 0 ? classes.foot : classes.begin}>
      {at > 0 && (
        <Button big className={classes.back} icon={<ChevronLeft />} onClick={() => go(at - 1)}>
          <VisuallyHidden>The question before</VisuallyHidden>
        </Button>
      )}
      {question && (
        <Button key="leave" look="quiet" big onClick={() => say(null)}>
          Leave this one out
        </Button>
      )}
      {(at === 0 || !question) && answered === 0 && (
        <Button key="pass" look="quiet" big onClick={passOver}>
          Pass over this month
        </Button>
      )}
      {!question && answered > 0 && (
        <Button key="save" look="main" big onClick={() => keep(draft, 'Noted')}>
          Save
        </Button>
      )}
    </div>
  )
  return (
    <PageWithFoot foot={foot}>
      <RunnerHead title="Running with the injury" sub="Think of the last seven days." name={name} />
      {question ? (
        <MonthlyQuestionPart
          key={question}
          question={question}
          at={at}
          answer={draft[question]}
          takesFocus={hasMoved}
          onAnswer={say}
        />
      ) : (
        <section className={classes.part} aria-label="Your answers">
          <AskedHead takesFocus>{`${formatOf(answered, MONTHLY_QUESTIONS.length, 'question')} answered`}</AskedHead>
          <dl className={classes.said}>
            {MONTHLY_QUESTIONS.map((one) => {
              const step = draft[one]
              return (
                <div key={one}>
                  <dt>{MONTHLY_WORDS[one].about}</dt>
                  <dd className={step === null ? classes.out : undefined}>
                    {step === null ? 'Left out' : MONTHLY_WORDS[one].answers[step]}
                  </dd>
                </div>
              )
            })}
          </dl>
        </section>
      )}
    </PageWithFoot>
  )
}
