import { TEST_FAMILIES } from '@strideloom/domain/assessments/test-families.ts'
import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { resultsHeadline } from '../headlines.ts'
import { useRecordOfTests } from '../record.ts'
import { resultRows } from '../result-rows.ts'
import { withOwn } from '../test-choice.ts'
import { OlderVisits } from './older-visits.tsx'
import { ResultPlot } from './result-plot.tsx'
import classes from './results-page.module.css'
import { UnkeptValues } from './unkept-values.tsx'
import { VisitsTable } from './visits-table.tsx'

/** P8: what was measured, left against right with the error drawn in, and over the visits. */
export const ResultsPage = ({ runnerId, views }: { runnerId: string; views: ReactNode }) => {
  const record = useRecordOfTests(runnerId)
  usePageTitle('Results of tests')
  const rows = useMemo(() => resultRows(record.readings, record.about), [record])
  const families = withOwn(TEST_FAMILIES, rows, ({ test }) => test.id)
    .map(({ items, ...family }) => ({ ...family, rows: items }))
    .filter((family) => family.rows.length > 0)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{resultsHeadline(record.readings, record.about)}</h1>
        {views}
      </header>
      {rows.length === 0 ? (
        <EmptyState
          sentence="What is tested stands here, side against side and visit against visit."
          action={
            <Link
              to="/runners/$runnerId/assessment/tests"
              params={{ runnerId }}
              className={buttonClass({ look: 'main', big: true })}
            >
              Enter tests
            </Link>
          }
        />
      ) : (
        <>
          <UnkeptValues runnerId={runnerId} record={record} />
          <section className={classes.section} aria-labelledby="sides">
            <div className={classes.sectionHead}>
              <h2 id="sides">Left against right</h2>
              <p className={classes.legend}>
                <span data-mark="reference">usual range</span>
                <span data-mark="earlier">visit before</span>
                <span data-mark="error">error around it</span>
              </p>
            </div>
            <div className={classes.families}>
              {families.map((family) => (
                <section key={family.id} className={classes.family} aria-labelledby={`results-${family.id}`}>
                  <h3 id={`results-${family.id}`}>{family.name}</h3>
                  <ul className={classes.rows}>
                    {family.rows.map((row) => (
                      <ResultPlot key={row.key} row={row} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </section>
          <VisitsTable runnerId={runnerId} rows={rows} assessments={record.assessments} />
          <OlderVisits runnerId={runnerId} />
        </>
      )}
    </div>
  )
}
