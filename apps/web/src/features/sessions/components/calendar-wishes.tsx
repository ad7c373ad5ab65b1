import { Button } from '@strideloom/ui/control/button.tsx'
import { useWaitingWishes } from '../wish-hooks.ts'
import classes from './calendar-wishes.module.css'
import type { ChosenRunner } from './runner-choice.tsx'

/** Who asks for a session and waits: booked from here. */
export const CalendarWishes = ({ onBook }: { onBook: (runner: ChosenRunner) => void }) => {
  const { data } = useWaitingWishes()
  if (!data || data.length === 0) return null
  return (
    <ul className={classes.wishes} aria-label="Asks for a session">
      {data.map(({ runnerId, name }) => (
        <li key={runnerId}>
          <Button onClick={() => onBook({ id: runnerId, name })}>{name} asks for a session</Button>
        </li>
      ))}
    </ul>
  )
}
