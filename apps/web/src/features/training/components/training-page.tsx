import { usePageTitle } from '../../../lib/page-title.ts'
import { useKeyRuns, useRaces } from '../hooks.ts'
import { headline, weekSentence } from '../training-words.ts'
import { AvailabilitySection } from './availability-section.tsx'
import { ComingWeeks } from './coming-weeks.tsx'
import { KeyRunsSection } from './key-runs-section.tsx'
import { RacesSection } from './races-section.tsx'
import classes from './training-page.module.css'

/** What the runner trains for and runs anyway: what the program has to be built around. */
export const TrainingPage = ({ runnerId, runner }: { runnerId: string; runner: string }) => {
  const { races, today } = useRaces(runnerId)
  const { keyRuns } = useKeyRuns(runnerId)
  usePageTitle('Training')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{headline(races, keyRuns, today)}</h1>
        <p className="sl-support">
          Races and key runs stand in the program as locked days: work with the hands is timed around them.
        </p>
      </header>
      <div className={classes.main}>
        <KeyRunsSection runnerId={runnerId} keyRuns={keyRuns} today={today} support={weekSentence(keyRuns, today)} />
        <RacesSection runnerId={runnerId} races={races} today={today} />
        <AvailabilitySection runnerId={runnerId} runner={runner} />
      </div>
      <ComingWeeks races={races} keyRuns={keyRuns} today={today} />
    </div>
  )
}
