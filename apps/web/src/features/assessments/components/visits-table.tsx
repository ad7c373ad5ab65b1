import type { Visit, VisitValue } from '@strideloom/domain/assessments/compare-visits.ts'
import { unitSuffix } from '@strideloom/domain/assessments/measured-value.ts'
import { numberWords, valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { isUsable } from '@strideloom/domain/assessments/readings.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { EditIcon } from '@strideloom/ui/glyph/action-icons.tsx'
import { ArrowDown, ArrowUp } from '@strideloom/ui/glyph/direction-icons.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import type { StoredAssessment } from '../hooks.ts'
import { regionWords } from '../place-words.ts'
import { firstVisit, type ResultRow } from '../result-rows.ts'
import { changePhrase, loudnessOf, testName } from '../verdict-words.ts'
import classes from './visits-table.module.css'

/** Every test over the newest visits; a change is marked only when it is larger than the error. */
export const VisitsTable = ({
  runnerId,
  rows,
  assessments,
}: {
  runnerId: string
  rows: readonly ResultRow[]
  assessments: readonly StoredAssessment[]
}) => {
  const days = [...new Set(assessments.map(({ day }) => day))].sort()
  const hasFirst = rows.some((row) => firstVisit(row, days) !== null)
  return (
    <section className={classes.section} aria-labelledby="visits">
      <div className={classes.head}>
        <h2 id="visits">Visit by visit</h2>
        <p>Left / right. An arrow is a change larger than the error of the test; everything else may be noise.</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard */}
      <section className={classes.scroll} aria-label="Visit by visit, table" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Test</th>
              {hasFirst && <th scope="col">First</th>}
              {days.map((day) => (
                <th key={day} scope="col">
                  <DayHead runnerId={runnerId} day={day} assessments={assessments} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const first = firstVisit(row, days)
              return (
                <tr key={row.key}>
                  <th scope="row">
                    {testName(row.test)} <span className={classes.quiet}>{unitSuffix(row.test.unit).trim()}</span>
                    {row.region && <span className={classes.quiet}> {regionWords(row.region)}</span>}
                  </th>
                  {hasFirst && (
                    <td>
                      {first && (
                        <>
                          <VisitCell test={row.test} visit={first} />
                          <span className={classes.quiet}>{formatShortDay(first.day)}</span>
                        </>
                      )}
                    </td>
                  )}
                  {days.map((day) => (
                    <td key={day}>
                      <VisitCell test={row.test} visit={row.visits.find((visit) => visit.day === day) ?? null} />
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const DayHead = ({
  runnerId,
  day,
  assessments,
}: {
  runnerId: string
  day: string
  assessments: readonly StoredAssessment[]
}) =>
  assessments
    .filter((one) => one.day === day)
    .map(({ id, testerName, note }) => (
      <span key={id} className={classes.day}>
        <Link
          to="/runners/$runnerId/assessment/tests"
          params={{ runnerId }}
          search={{ visit: id }}
          className={classes.correct}
          title={note || 'Correct this visit'}
        >
          {formatShortDay(day)} <EditIcon size={12} />
          <VisuallyHidden>, correct this visit</VisuallyHidden>
        </Link>
        <span className={classes.quiet}>{testerName}</span>
      </span>
    ))

const VisitCell = ({ test, visit }: { test: AssessmentTest; visit: Visit | null }) => {
  const sides = visit ? (test.perSide && !visit.center ? (['left', 'right'] as const) : (['center'] as const)) : []
  if (!visit || sides.every((side) => visit[side] === null)) return <span className={classes.none}>not done</span>
  return (
    <span className={classes.cell}>
      {sides.map((side, index) => (
        <span key={side} className={classes.value}>
          {index > 0 && <span className={classes.quiet}>/ </span>}
          <Value test={test} value={visit[side]} />
        </span>
      ))}
    </span>
  )
}

const Value = ({ test, value }: { test: AssessmentTest; value: VisitValue | null }) => {
  if (!value) return <span className={classes.quiet}>–</span>
  const { reading, judgement, sincePrevious } = value
  const shown =
    reading.value === null
      ? 'pain'
      : test.unit === 'yes/no'
        ? valueWords(reading.value, test.unit)
        : numberWords(reading.value)
  const real = sincePrevious?.reason === 'beyond-error' ? sincePrevious : null
  return (
    <span
      data-loudness={loudnessOf(judgement)}
      data-unusable={!isUsable(reading) || undefined}
      className={classes.number}
      title={sincePrevious ? (changePhrase(test, sincePrevious) ?? undefined) : undefined}
    >
      {shown}
      {real && (
        <span className={classes.real} data-verdict={real.verdict}>
          {(real.change ?? 0) > 0 ? <ArrowUp size={11} /> : <ArrowDown size={11} />}
          <VisuallyHidden>{` really ${real.verdict}`}</VisuallyHidden>
        </span>
      )}
    </span>
  )
}
