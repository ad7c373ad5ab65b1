import { addDays, eachDay, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import type { Race, UsualKeyRun } from '@strideloom/domain/training/schema.ts'
import { dayOfMonth, formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { FlagIcon } from '@strideloom/ui/glyph/flag-icon.tsx'
import { KindGlyph } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { LockIcon } from '@strideloom/ui/glyph/thing-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import classes from './coming-weeks.module.css'

const WEEKS = 12
const LETTERS = ['M', 'T', 'W', 'T', 'F', 'S', 'S']

/** Twelve weeks at a glance: which days are taken by a race or a key run. */
export const ComingWeeks = ({
  races,
  keyRuns,
  today,
}: {
  races: readonly Race[]
  keyRuns: readonly UsualKeyRun[]
  today: string
}) => {
  const first = startOfWeek(today)
  const last = addDays(first, WEEKS * 7 - 1)
  const runs = keyRunsBetween(keyRuns, first, last)
  const planned = races.filter(({ status }) => status === 'planned')
  const wordsFor = (day: string) =>
    [
      ...planned.filter((race) => race.day === day).map(({ name, priority }) => `race ${name}, ${priority}`),
      ...runs.filter((run) => run.day === day).map(({ title }) => `key run ${title}`),
    ].join(', ')
  return (
    <section className={classes.section} aria-labelledby="coming-weeks">
      <div className={classes.head}>
        <h2 id="coming-weeks">Next 12 weeks</h2>
        <p className={classes.legend}>
          <span>
            <KindGlyph kind="key-run" size={11} /> key run
          </span>
          <span>
            <FlagIcon size={12} /> race, locked <LockIcon size={10} />
          </span>
        </p>
      </div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>Week of</VisuallyHidden>
            </th>
            {LETTERS.map((letter, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the seven weekdays
              <th key={index} scope="col" className={classes.letter}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: WEEKS }, (_, week) => addDays(first, week * 7)).map((monday) => (
            <tr key={monday}>
              <th scope="row" className={classes.week}>
                {formatShortDay(monday)}
              </th>
              {eachDay(monday, addDays(monday, 6)).map((day) => {
                const race = planned.find((one) => one.day === day)
                const run = runs.find((one) => one.day === day)
                const words = wordsFor(day)
                return (
                  <td
                    key={day}
                    className={classes.day}
                    data-race={race?.priority}
                    data-today={day === today || undefined}
                    data-past={day < today || undefined}
                    title={words && `${formatDay(day)}: ${words}`}
                  >
                    {race ? (
                      <KindGlyph kind="race" size={14} plain />
                    ) : run ? (
                      <KindGlyph kind="key-run" size={11} />
                    ) : (
                      <span className={classes.number} aria-hidden="true">
                        {dayOfMonth(day)}
                      </span>
                    )}
                    {race && (
                      <b className={classes.priority} aria-hidden="true">
                        {race.priority}
                      </b>
                    )}
                    {words && <VisuallyHidden>{`${formatDay(day)}: ${words}`}</VisuallyHidden>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
