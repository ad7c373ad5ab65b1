import { RUNNER_REGIONS } from '@strideloom/domain/logs/runner-regions.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { BodyThumbnail } from '@strideloom/ui/body-map/body-thumbnail.tsx'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import { alsoSentence, checkInSentence, wellnessSentence } from '../check-in-sentence.ts'
import classes from './check-in-done.module.css'

type Props = {
  answer: CheckIn
  before: CheckIn | null
  name: string
  /** The safety questions, and what was said to them. */
  safety: ReactNode
  onLeave: () => void
  onAgain: () => void
}

/** What was answered, in one sentence; it can be answered again. */
export const CheckInDone = ({ answer, before, name, safety, onLeave, onAgain }: Props) => {
  const sentence = checkInSentence(answer, before)
  return (
    <div className={classes.page}>
      <RunnerHead
        over={formatLongDay(answer.day)}
        title={sentence}
        sub={[alsoSentence(answer), wellnessSentence(answer)].filter(Boolean).join(' ')}
        name={name}
      />
      {answer.stiffness !== null && answer.stiffness.length > 0 && (
        <BodyThumbnail
          className={classes.body}
          regions={RUNNER_REGIONS}
          values={new Map(answer.stiffness.map((one) => [`${one.region}/${one.side}`, { felt: one.value }]))}
          label={sentence}
          height={300}
        />
      )}
      {answer.note && <p className={classes.note}>{answer.note}</p>}
      <div className={classes.safety}>{safety}</div>
      <div className={classes.foot}>
        <Link to="/today" className={buttonClass({ look: 'main', big: true })} onClick={onLeave}>
          To today
        </Link>
        <Button look="quiet" onClick={onAgain}>
          Answer again
        </Button>
      </div>
    </div>
  )
}
