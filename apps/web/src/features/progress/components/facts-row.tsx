import { formatDay, formatDistanceInDays } from '@strideloom/ui/format/day.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import type { ReactNode } from 'react'
import type { Overview } from '../hooks.ts'
import classes from './facts-row.module.css'

/** What a therapist checks first, each with its number; what is missing is said to be. */
export const FactsRow = ({ overview }: { overview: Overview }) => {
  const { today, sessions, races, answers, lastLogDay, latestCheckIn } = overview
  const session = sessions.find(({ day, status }) => day >= today && (status === 'planned' || status === 'booked'))
  const race = races.find(({ day }) => day >= today)
  const heard = (day: string | null) =>
    day === null ? 'never' : formatDistanceInDays(day > today ? today : day, today)
  return (
    <dl className={classes.row}>
      <Fact word="Last log">{heard(lastLogDay)}</Fact>
      <Fact word="Last check-in">{heard(latestCheckIn?.day ?? overview.silence.lastHeardOn ?? null)}</Fact>
      <Fact word="Days answered">{answers.due === 0 ? 'none due yet' : formatOf(answers.answered, answers.due)}</Fact>
      <Fact word="Next session">
        {session
          ? `${formatDay(session.day)}${session.startTime ? ` ${session.startTime}` : ''}, ${formatDistanceInDays(session.day, today)}`
          : 'none planned'}
      </Fact>
      <Fact word={race ? `${race.name}, ${race.priority}` : 'Next race'}>
        {race ? `${formatDay(race.day)}, ${formatDistanceInDays(race.day, today)}` : 'none entered'}
      </Fact>
    </dl>
  )
}

const Fact = ({ word, children }: { word: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{word}</dt>
    <dd>{children}</dd>
  </div>
)
