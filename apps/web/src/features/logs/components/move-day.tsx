import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Against, AgainstLevel } from '@strideloom/domain/outlook/against-day.ts'
import { type DistanceUnit, formatDistance } from '@strideloom/ui/format/amount.ts'
import { formatLongDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { type Kind, KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { BlockIcon, InfoIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import type { WhyReason } from '@strideloom/ui/verdict/why-lines.tsx'
import { useId } from 'react'
import { useUnits } from '../../../lib/me.ts'
import { whyReason } from '../../../lib/why-reason.ts'
import type { DayView } from '../plan.ts'
import type { OfferedDay } from '../use-moving.ts'
import classes from './move-day.module.css'

type Props = {
  offered: OfferedDay
  /** Which workout is moved: it does not stand in its own way. */
  workoutId: string
  planned: Day
  today: Day
  name: string
  isChosen: boolean
  onChoose: () => void
}

const SHAPES = { severe: BlockIcon, against: WarnIcon, note: InfoIcon } satisfies Record<AgainstLevel, unknown>

/** What is fixed comes first; each with its kind and a few words. */
const liesThere = (
  { races, keyRuns, sessions, workouts }: DayView,
  workoutId: string,
  unit: DistanceUnit,
): [Kind, string][] => [
  ...races.map(({ name, distanceKm, priority }): [Kind, string] => [
    'race',
    `${name}, ${formatDistance(distanceKm, unit)}, ${priority} race`,
  ]),
  ...keyRuns.map(({ title, startTime }): [Kind, string] => [
    'key-run',
    `Key run: ${title}${startTime ? `, ${startTime}` : ''}`,
  ]),
  ...sessions
    .filter(({ status }) => status !== 'cancelled')
    .map(({ minutes, startTime }): [Kind, string] => [
      'hands-on',
      `Hands-on, ${formatMinutes(minutes)}${startTime ? `, ${startTime}` : ''}`,
    ]),
  ...workouts
    .filter(({ id }) => id !== workoutId)
    .map(({ area, title, minutes }): [Kind, string] => [area, `${title}, ${formatMinutes(minutes)}`]),
]

/** The rules behind what is said of a day, each once. Where a practice sets them is nothing for its runners. */
const whysOf = (against: readonly Against[]): WhyReason[] => [
  ...new Map(
    against.flatMap(({ why }) => (why ? [[why.rule, { ...whyReason(why), setting: '' }] as const] : [])),
  ).values(),
]

/** One day to choose: what lies there, and what speaks against it, in full before it is chosen. */
export const MoveDay = ({ offered, workoutId, planned, today, name, isChosen, onChoose }: Props) => {
  const { day, view, against, isClosed, isHere } = offered
  const id = useId()
  const { distance } = useUnits()
  const there = view ? liesThere(view, workoutId, distance) : null
  return (
    <div className={classes.day} data-chosen={isChosen || undefined} data-here={isHere || undefined}>
      <label className={classes.head}>
        <input
          type="radio"
          className={classes.input}
          name={name}
          checked={isChosen}
          disabled={isClosed || isHere}
          onChange={onChoose}
          aria-describedby={id}
        />
        <b>{formatLongDay(day)}</b>
        {day === today && <span className={classes.mark}>today</span>}
        {isHere ? (
          <span className={classes.mark}>here now</span>
        ) : (
          day === planned && <span className={classes.mark}>as planned</span>
        )}
      </label>
      <div id={id} className={classes.about}>
        {there === null ? (
          <p className={classes.free}>What lies there is not on this phone.</p>
        ) : there.length === 0 ? (
          <p className={classes.free}>Nothing else that day</p>
        ) : (
          <ul className={classes.there}>
            {there.map(([kind, words]) => (
              <li key={words}>
                <KindGlyph kind={kind} size={14} />
                <span>{words}</span>
              </li>
            ))}
          </ul>
        )}
        {isClosed && <p className={classes.closed}>Closed until you are well.</p>}
        {against.length > 0 && (
          <ul className={classes.against}>
            {against.map(({ level, says }) => {
              const Shape = SHAPES[level]
              return (
                <li key={says} data-level={level}>
                  <Shape size={14} />
                  <span>{says}</span>
                </li>
              )
            })}
          </ul>
        )}
        <Why about={formatLongDay(day)} reasons={whysOf(against)} />
      </div>
    </div>
  )
}
