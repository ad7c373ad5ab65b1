import { addDays } from '@strideloom/domain/calendar/day.ts'
import { formatDay, formatDayRange } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import type { Paper, PaperItem, PaperWeek, PaperWorkout } from '../plan-paper.ts'
import classes from './plan-sheet.module.css'

/** The plan on paper: a week after the other, then how each exercise is done and why. */
export const PlanSheet = ({ paper: { weeks, exercises } }: { paper: Paper }) => (
  <>
    {weeks.map((week) => (
      <Week key={week.monday} week={week} />
    ))}
    {exercises.length > 0 && (
      <section className={classes.how} aria-labelledby="how">
        <h2 id="how">How to do the exercises</h2>
        <ol className={classes.exercises}>
          {exercises.map(({ number, name, dose, cues, why }) => (
            <li key={number} className={classes.exercise}>
              <h3>
                <span className={classes.number}>{number}</span> {name}
              </h3>
              <p className={classes.quiet}>{dose}</p>
              {why && (
                <p>
                  <b>Why:</b> {why}
                </p>
              )}
              {cues.length > 0 && (
                <ul className={classes.cues}>
                  {cues.map((cue) => (
                    <li key={cue}>{cue}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      </section>
    )}
  </>
)

const Week = ({ week: { monday, number, phase, dates, loads, workouts } }: { week: PaperWeek }) => (
  <section className={classes.week} aria-label={`Week ${number}`}>
    <h2 className={classes.title}>
      Week {number}, {formatDayRange(monday, addDays(monday, 6))}
      {phase && <span className={classes.phase}>{phase}</span>}
    </h2>
    {dates.length > 0 && (
      <ul className={classes.dates}>
        {dates.map(({ key, day, what, detail, isRace }) => (
          <li key={key} className={classes.date}>
            <span>{formatDay(day)}</span>
            <b>
              {isRace && <FlagIcon size={12} />} {what}
            </b>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
    )}
    {loads.map((says) => (
      <p key={says}>
        <b>{says}</b>
      </p>
    ))}
    <div className={classes.workouts}>
      {workouts.map((workout) => (
        <PaperWorkoutCard key={workout.key} workout={workout} />
      ))}
    </div>
    {dates.length + loads.length + workouts.length === 0 && (
      <p className={classes.quiet}>Nothing is planned this week.</p>
    )}
  </section>
)

const PaperWorkoutCard = ({ workout: { title, days, minutes, parts } }: { workout: PaperWorkout }) => (
  <div className={classes.workout}>
    <h3 className={classes.name}>
      {title} <span className={classes.quiet}>about {formatMinutes(minutes)}</span>
    </h3>
    <ul className={classes.days} aria-label="Days">
      {days.map((day) => (
        <li key={day} className={classes.day}>
          <span className={classes.box} aria-hidden="true" />
          {formatDay(day)}
        </li>
      ))}
    </ul>
    <ul className={classes.items}>
      {parts.map(({ key, joined, items }) =>
        joined === '' ? (
          items.map((item) => <PaperItemLine key={item.key} item={item} />)
        ) : (
          <li key={key} className={classes.joined}>
            <p className={classes.quiet}>{joined}</p>
            <ul>
              {items.map((item) => (
                <PaperItemLine key={item.key} item={item} />
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  </div>
)

const PaperItemLine = ({ item: { number, name, dose, isOptional } }: { item: PaperItem }) => (
  <li className={classes.item}>
    <span className={classes.number}>{number}</span>
    <span>
      <b>{name}</b>
      {isOptional && ' (if there is time)'}
      <br />
      {dose}
    </span>
  </li>
)
