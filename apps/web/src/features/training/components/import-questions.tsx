import type { ImportQuestion } from '@strideloom/domain/training/activity.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { ANSWER_WORDS, questionsOnce } from '../import-questions.ts'
import type { ImportAnswers } from '../send-file.ts'
import classes from './import-runs.module.css'
import { ImportSection } from './import-section.tsx'

type Props = {
  questions: readonly ImportQuestion[]
  onAnswer: (answers: ImportAnswers) => boolean
  /** Nothing else can be done with the file. */
  isMain: boolean
}

/** What a table does not say. With the answers the file is read once more. */
export const ImportQuestions = ({ questions, onAnswer, isMain }: Props) => {
  const [answers, setAnswers] = useState<ImportAnswers>({})
  const [isGone, setGone] = useState(false)
  const asked = questionsOnce(questions)
  const isAnswered = asked.every(({ id }) => answers[id] !== undefined)
  return (
    <ImportSection title="To be answered first">
      {asked.map(({ id, sentence, answers: ways }) => (
        <SegmentedControl
          key={id}
          label={sentence}
          look="boxes"
          options={ways.map((value) => ({ value, label: ANSWER_WORDS[value] ?? value }))}
          value={answers[id] ?? null}
          onChange={(value) => setAnswers({ ...answers, [id]: value })}
        />
      ))}
      {isGone ? (
        <Notice kind="warn" announce>
          The file is not at hand any more. Choose it again, and answer then.
        </Notice>
      ) : (
        <div className={classes.actions}>
          <Button
            {...(isMain && { look: 'main' as const })}
            big
            disabled={!isAnswered}
            onClick={() => setGone(!onAnswer(answers))}
          >
            Read it with this
          </Button>
        </div>
      )}
    </ImportSection>
  )
}
