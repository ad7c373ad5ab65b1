import { type TimeZone, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import type { Brief } from '../hooks.ts'
import type { useTaking } from '../use-taking.ts'
import classes from './do-today-panel.module.css'

type Props = { taken: Brief['taken']; timeZone: TimeZone; taking: ReturnType<typeof useTaking> }

/** What was taken into the plan of this session, by whom, with the way back. Nothing where nothing was. */
export const TakenLines = ({ taken, timeZone, taking }: Props) =>
  taken.length === 0 ? null : (
    <ul className={classes.taken} aria-label="Taken into the plan">
      {taken.map(({ id, lines, takenAt, takenBy }) => (
        <li key={id}>
          <span>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            <span className={classes.by}>{`taken by ${takenBy} at ${timeOf(takenAt, timeZone)}`}</span>
          </span>
          <Button
            busy={taking.goingBack === id}
            disabled={taking.isBusy && taking.goingBack !== id}
            onClick={() => taking.takeBack(id)}
          >
            Take back
            <VisuallyHidden>{`: ${lines.join('; ')}`}</VisuallyHidden>
          </Button>
        </li>
      ))}
    </ul>
  )
