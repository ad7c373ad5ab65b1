import {
  type Coverage,
  coverageOf,
  sessionsEverywhere,
  type WeekBalance,
  weekBalance,
} from '@strideloom/domain/programs/balance.ts'
import { homeWorkBurden } from '@strideloom/domain/programs/home-work-burden.ts'
import { countAssumptions } from '@strideloom/domain/programs/marks.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatDay, formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { type Kind, KindGlyph, kindWord } from '@strideloom/ui/glyph/kind-glyph.tsx'
import { useMemo } from 'react'
import { useBuilder } from '../builder-context.ts'
import { useGuardSums } from '../guard-sums.ts'
import { markedLines } from '../marked-lines.ts'
import { useRested } from '../use-rested.ts'
import classes from './program-meters.module.css'

const PARTS = ['hands-on', 'mobility', 'strength', 'prehab'] as const satisfies readonly Kind[]

/** Balance and honesty: what the plan is made of, and what to do where it leans. Nothing here stops anybody. */
export const ProgramMeters = () => {
  const { guard, program: edited, today, select } = useBuilder()
  // Sums follow the work: what is moved stands first.
  const program = useRested(edited)
  const coverage = useMemo(() => coverageOf(program), [program])
  const week = useMemo(() => weekBalance(program, today), [program, today])
  const everywhere = useMemo(() => sessionsEverywhere(program, today), [program, today])
  const workouts = useGuardSums()?.workouts
  const marked = useMemo(() => markedLines(workouts ?? []), [workouts])
  const assumptions = countAssumptions(program)
  if (coverage.length === 0) return null
  return (
    <section className={classes.meters} aria-label="Balance">
      <h3>Balance</h3>
      <CoverageTable coverage={coverage} />
      {week && <WeekMinutes week={week} />}
      <ul className={classes.lines}>
        {week && guard && <Burden week={week} />}
        {assumptions > 0 && (
          <li>
            {formatCount(assumptions, 'item rests', 'items rest')} on an assumption. Choose the finding that each
            answers.
          </li>
        )}
        {everywhere.map(({ session, regions }) => (
          <li key={session.id}>
            <Button look="quiet" onClick={() => select({ kind: 'session', id: session.id })}>
              {formatDay(session.day)}
            </Button>{' '}
            works in {regions} regions. Leave out what matters least, and stay longer where it matters.
          </li>
        ))}
        {marked.map(({ first, moreDays, says }) => (
          <li key={says}>
            <Button look="quiet" onClick={() => select({ kind: 'workout', id: first.id })}>
              {formatDay(first.day)}
            </Button>{' '}
            {moreDays > 0 && `and ${formatCount(moreDays, 'more day')}. `}
            {says}
          </li>
        ))}
      </ul>
    </section>
  )
}

const CoverageTable = ({ coverage }: { coverage: readonly Coverage[] }) => {
  const { select } = useBuilder()
  const hasLoad = coverage.some(({ load }) => load > 0)
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          {PARTS.map((part) => (
            <th key={part} scope="col">
              <KindGlyph kind={part} size={14} />
              <span className={classes.hidden}>{kindWord(part)}</span>
            </th>
          ))}
          {hasLoad && (
            <th scope="col">
              <KindGlyph kind="run" size={14} />
              <span className={classes.hidden}>Changes of load</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {coverage.map(({ pairing, handsOn, of, load, missing }) => (
          <tr key={pairing.id}>
            <th scope="row">
              <button type="button" onClick={() => select({ kind: 'pairing', id: pairing.id })}>
                {pairing.title}
              </button>
              {missing.length > 0 && <span className={classes.todo}>Add strength or control, so that it lasts.</span>}
            </th>
            {PARTS.map((part) => {
              const count = part === 'hands-on' ? handsOn : of[part]
              return (
                <td key={part} data-none={count === 0 || undefined}>
                  {count === 0 ? '–' : count}
                </td>
              )
            })}
            {hasLoad && <td data-none={load === 0 || undefined}>{load === 0 ? '–' : load}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const WeekMinutes = ({ week }: { week: WeekBalance }) => {
  const most = Math.max(...PARTS.map((part) => week.minutes[part]))
  return (
    <dl className={classes.week} aria-label={`Minutes in the week of ${formatShortDay(week.monday)}`}>
      {PARTS.map((part) => (
        <div key={part}>
          <dt>{kindWord(part)}</dt>
          <dd>
            <span
              className={classes.bar}
              data-kind={part}
              style={{ inlineSize: `${most === 0 ? 0 : (week.minutes[part] / most) * 100}%` }}
            />
            <span>{week.minutes[part]} min</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Burden = ({ week }: { week: WeekBalance }) => {
  const { guard } = useBuilder()
  if (!guard) return null
  const burden = homeWorkBurden(week.homework, guard.placing.doneBefore, guard.placing.thresholds)
  if (!burden) return null
  return (
    <li>
      Home-work: {burden.says}
      {burden.level === 'heavy' && ' Make the least important ones optional, or fewer days.'}
    </li>
  )
}
