import {
  MONTHLY_QUESTIONS,
  MONTHLY_STEPS,
  type MonthlyQuestion,
  type MonthlyStep,
} from '@strideloom/domain/logs/monthly-questions.ts'
import { MONTHLY_WORDS } from '@strideloom/domain/logs/monthly-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { useId } from 'react'
import { AskedHead } from './asked-head.tsx'
import classes from './monthly-questions.module.css'

type Props = {
  question: MonthlyQuestion
  at: number
  answer: MonthlyStep | null
  /** It comes after another step. */
  takesFocus: boolean
  onAnswer: (step: MonthlyStep) => void
}

/** The best answer first. */
const STEPS = [...MONTHLY_STEPS].reverse()

/** One question with its five answers under each other. */
export const MonthlyQuestionPart = ({ question, at, answer, takesFocus, onAnswer }: Props) => {
  const id = useId()
  const { ask, answers } = MONTHLY_WORDS[question]
  return (
    <section className={classes.part} aria-labelledby={id}>
      <p className={classes.count}>{`${at + 1} of ${MONTHLY_QUESTIONS.length}`}</p>
      <AskedHead id={id} takesFocus={takesFocus}>
        {ask}
      </AskedHead>
      <div className={classes.answers}>
        {STEPS.map((step) => (
          <Button
            key={step}
            big
            aria-pressed={answer === step}
            className={classes.answer}
            onClick={() => onAnswer(step)}
          >
            {answers[step]}
          </Button>
        ))}
      </div>
    </section>
  )
}
