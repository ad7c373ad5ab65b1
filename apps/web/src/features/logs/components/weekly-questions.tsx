import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { OVERUSE_STEPS, type OveruseQuestion, type OveruseStep } from '@strideloom/domain/logs/weekly-questions.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { isWhole, NO_WEEK, openQuestions, withStep } from '../week-draft.ts'
import { answerWeek, passOverWeek } from '../weekly.ts'
import { WEEK_QUESTIONS } from '../weekly-words.ts'
import { OnePlace } from './one-place.tsx'
import { PageWithFoot } from './page-with-foot.tsx'
import classes from './weekly-questions.module.css'

const optionsOf = (question: OveruseQuestion) =>
  OVERUSE_STEPS.map((step) => ({ value: String(step), label: WEEK_QUESTIONS[question].answers[step] }))

const stepOf = (value: string): OveruseStep => OVERUSE_STEPS.find((step) => String(step) === value) ?? 0

/** The first question ends it when nothing bothered; else where it is, and three more. Passing over is an answer, too. */
export const WeeklyQuestions = ({ week, title, name }: { week: Day; title: string; name: string }) => {
  const navigate = useNavigate()
  const [draft, setDraft] = useState(NO_WEEK)
  const leave = (sentence: string) => {
    showToast({ sentence })
    void navigate({ to: '/today' })
  }
  const foot = (
    <div className={classes.foot}>
      {isWhole(draft) && (
        <Button
          look="main"
          big
          onClick={() => {
            answerWeek(week, draft)
            leave('The week is noted')
          }}
        >
          Save
        </Button>
      )}
      {draft.participation === null && (
        <Button
          look="quiet"
          onClick={() => {
            passOverWeek(week)
            leave('Passed over: it is asked again next week')
          }}
        >
          Pass over this week
        </Button>
      )}
    </div>
  )
  return (
    <PageWithFoot foot={isWhole(draft) || draft.participation === null ? foot : null}>
      <RunnerHead title={title} sub={`${formatShortDay(week)} to ${formatShortDay(addDays(week, 6))}`} name={name} />
      <div className={classes.questions}>
        {openQuestions(draft).map((question) => (
          <div key={question} className={classes.question}>
            <SegmentedControl
              label={WEEK_QUESTIONS[question].ask}
              look="boxes"
              className={question === 'participation' ? classes.two : undefined}
              options={optionsOf(question)}
              value={draft[question] === null ? null : String(draft[question])}
              onChange={(value) => setDraft((before) => withStep(before, question, stepOf(value)))}
            />
            {question === 'participation' && openQuestions(draft).length > 1 && (
              <OnePlace
                label="Where is it?"
                value={draft.problem}
                onChange={(problem) => setDraft((before) => ({ ...before, problem }))}
              />
            )}
          </div>
        ))}
      </div>
    </PageWithFoot>
  )
}
