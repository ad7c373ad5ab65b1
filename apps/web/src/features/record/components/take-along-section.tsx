import { TakeAlong } from './take-along.tsx'
import classes from './take-along-section.module.css'

/** P45: what is kept of the runner, to take along. */
export const TakeAlongSection = ({ name, timeZone }: { name: string; timeZone: string }) => (
  <section className={classes.part} aria-labelledby="take-along">
    <h2 id="take-along">Everything about you</h2>
    <p>
      Your plan, logs, check-ins, runs, races, answers, tests and sessions, as a file of yours. What therapists note for
      each other is not in it. That you took it is on record.
    </p>
    <TakeAlong name={name} timeZone={timeZone} />
  </section>
)
