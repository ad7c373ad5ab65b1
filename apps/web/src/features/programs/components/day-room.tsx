import type { Day } from '@strideloom/domain/calendar/day.ts'
import { verdictSentence } from '@strideloom/domain/timing/sentences.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { CauseList } from '@strideloom/ui/verdict/cause-list.tsx'
import { useMemo, useState } from 'react'
import { causeLines } from '../../../lib/verdict-lines.ts'
import { useDayJudged } from '../guard-hooks.ts'
import { DayCeiling } from './day-ceiling.tsx'
import classes from './session-verdict.module.css'

/** What a day takes before anything is placed on it: its ceiling in words, the causes one press away. */
export const DayRoom = ({ day }: { day: Day }) => {
  const judged = useDayJudged(day)
  const [showsCauses, setShowsCauses] = useState(false)
  const lines = useMemo(() => (judged ? causeLines(judged) : []), [judged])
  if (!judged) return null
  return (
    <section className={classes.room} aria-label="What this day takes">
      <DayCeiling ceiling={judged.verdict.maxPressure} asked={null} lie />
      <p className={classes.says}>{verdictSentence(judged.verdict)}</p>
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
      </div>
    </section>
  )
}
