import { minutesOf } from '@strideloom/domain/assessments/test-families.ts'
import type { TestId } from '@strideloom/domain/library/ids.ts'
import { assessmentTest, isForAnyRegion } from '@strideloom/domain/library/tests.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import type { RecordOfTests } from '../record.ts'
import type { MeasuredPlace } from '../row-verdict.ts'
import { chosenFamilies } from '../test-choice.ts'
import type { Visit } from '../use-visit.ts'
import { entryKey } from '../visit-draft.ts'
import { AnyRegionTest } from './any-region-test.tsx'
import { TestRow } from './test-row.tsx'
import classes from './test-table.module.css'

const SIDES: readonly MeasuredPlace[] = ['left', 'right', 'center']

/** What belongs to one test, by side. */
const bySide = <T,>(test: TestId, all: Readonly<Record<string, T>>): Partial<Record<MeasuredPlace, T>> =>
  Object.fromEntries(
    SIDES.flatMap((side) => {
      const one = all[entryKey({ test, side, region: null })]
      return one === undefined ? [] : [[side, one]]
    }),
  )

/** The tests that are asked for, by family, each a row to fill. */
export const TestTable = ({
  only,
  search,
  record,
  visit,
}: {
  only: readonly TestId[] | null
  search: string
  record: RecordOfTests
  visit: Visit
}) => {
  const families = chosenFamilies(only, search)
  const { draft, wrong, setEntry } = visit
  if (families.length === 0) return <EmptyState sentence={`No test is called “${search.trim()}”.`} />
  return (
    <div className={classes.table}>
      <p className={classes.keys} aria-hidden="true">
        <kbd>Enter</kbd> next <kbd>↑</kbd> <kbd>↓</kbd> same side <kbd>?</kbd> how and why
      </p>
      {families.map((family) => (
        <section key={family.id} aria-labelledby={`family-${family.id}`}>
          <h2 id={`family-${family.id}`} className={classes.family}>
            {family.name} <span>{minutesOf(family.tests)} min</span>
          </h2>
          <ul className={classes.rows}>
            {family.tests.map((id) =>
              isForAnyRegion(assessmentTest(id)) ? (
                <AnyRegionTest key={id} id={id} record={record} visit={visit} />
              ) : (
                <TestRow
                  key={id}
                  test={assessmentTest(id)}
                  region={null}
                  entries={bySide(id, draft.entries)}
                  wrong={bySide(id, wrong)}
                  stored={record.readings}
                  about={record.about}
                  day={draft.day}
                  tester={draft.tester}
                  onEntry={setEntry}
                />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  )
}
