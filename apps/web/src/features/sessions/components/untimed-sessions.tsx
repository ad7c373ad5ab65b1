import { Button } from '@strideloom/ui/control/button.tsx'
import type { CalendarPage } from '../calendar-hooks.ts'
import { whoWords } from '../calendar-words.ts'
import type { SeenSession } from '../use-calendar-changes.ts'
import classes from './untimed-sessions.module.css'

type Props = { sessions: CalendarPage['sessions']; onOpen: (session: SeenSession) => void }

/** Sessions of these days that no time is agreed for: they stand on no hour. Nothing where there are none. */
export const UntimedSessions = ({ sessions, onOpen }: Props) =>
  sessions.length === 0 ? null : (
    <p className={classes.untimed}>
      No time agreed:{' '}
      {sessions.map((one) => (
        <Button key={one.id} look="quiet" onClick={() => one.runner && onOpen({ ...one, runner: one.runner })}>
          {whoWords(one)}
        </Button>
      ))}
    </p>
  )
