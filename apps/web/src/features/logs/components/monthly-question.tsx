import {
  MONTHLY_QUESTIONS,
  MONTHLY_STEPS,
  type MonthlyQuestion,
  type MonthlyStep,
} from '@strideloom/domain/logs/monthly-questions.ts'
import { MONTHLY_WORDS } from '@strideloom/domain/logs/monthly-words.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { useEffect, useId, useRef } from 'react'
import classes from './monthly-questions.module.css'

type Props = {
  question: MonthlyQuestion
  at: number
  answer: MonthlyStep | null
  onAnswer: (step: MonthlyStep) => void
}

/** The best answer first. */
const STEPS = [...MONTHLY_STEPS].reverse()

/** One question with its five answers under each other; whoever reads it by ear stands on it when it comes. */
export const MonthlyQuestionPart = ({ question, at, answer, onAnswer }: Props) => {
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (at > 0) head.current?.focus()
  }, [at])
  const { ask, answers } = MONTHLY_WORDS[question]
  return (
    <section className={classes.part} aria-labelledby={id}>
      <p className={classes.count}>{`${at + 1} of ${MONTHLY_QUESTIONS.length}`}</p>
      <h2 id={id} ref={head} tabIndex={-1} className={classes.ask}>
        {ask}
      </h2>
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
