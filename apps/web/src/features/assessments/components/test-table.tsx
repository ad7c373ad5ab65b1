import { minutesOf } from '@strideloom/domain/assessments/test-families.ts'
import type { TestId } from '@strideloom/domain/library/ids.ts'
import type { ChosenTest } from '@strideloom/domain/library/practice-tests.ts'
import { findTest } from '@strideloom/domain/library/test-of.ts'
import { assessmentTest, isForAnyRegion } from '@strideloom/domain/library/tests.ts'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { useTestChoices } from '../../../lib/practice-tests.ts'
import type { RecordOfTests } from '../record.ts'
import type { MeasuredPlace } from '../row-verdict.ts'
import { chosenFamilies } from '../test-choice.ts'
import type { Visit } from '../use-visit.ts'
import { cellOf, entryKey, type VisitDraft } from '../visit-draft.ts'
import { AnyRegionTest } from './any-region-test.tsx'
import { TestRow } from './test-row.tsx'
import classes from './test-table.module.css'

const SIDES: readonly MeasuredPlace[] = ['left', 'right', 'center']

/** What belongs to one test, by side. */
const bySide = <T,>(test: string, all: Readonly<Record<string, T>>): Partial<Record<MeasuredPlace, T>> =>
  Object.fromEntries(
    SIDES.flatMap((side) => {
      const one = all[entryKey({ test, side, region: null })]
      return one === undefined ? [] : [[side, one]]
    }),
  )

/** What may be chosen, and what a visit holds already though it is retired since. */
const withMeasured = (choices: readonly ChosenTest[], { entries }: Pick<VisitDraft, 'entries'>): ChosenTest[] => {
  const measured = Object.entries(entries).flatMap(([key, { own }]): ChosenTest[] => {
    const { test } = cellOf(key)
    const item = findTest({ test, own })
    return item && !choices.some((one) => one.item.id === test)
      ? [{ item: own ?? assessmentTest(test as TestId), own }]
      : []
  })
  return [...choices, ...new Map(measured.map((one) => [one.item.id, one])).values()]
}

/** The tests that are asked for, by family, each a row to fill. */
export const TestTable = ({
  only,
  search,
  record,
  visit,
}: {
  only: readonly string[] | null
  search: string
  record: RecordOfTests
  visit: Visit
}) => {
  const { draft, wrong, setEntry } = visit
  const families = chosenFamilies(withMeasured(useTestChoices(), draft), only, search)
  if (families.length === 0) return <EmptyState sentence={`No test is called “${search.trim()}”.`} />
  return (
    <div className={classes.table}>
      <p className={classes.keys} aria-hidden="true">
        <kbd>Enter</kbd> next <kbd>↑</kbd> <kbd>↓</kbd> same side <kbd>?</kbd> how and why
      </p>
      {families.map((family) => (
        <section key={family.id} aria-labelledby={`family-${family.id}`}>
          <h2 id={`family-${family.id}`} className={classes.family}>
            {family.name} <span>{minutesOf(family.tests.map(({ item }) => item.id))} min</span>
          </h2>
          <ul className={classes.rows}>
            {family.tests.map(({ item, own }) =>
              isForAnyRegion(item) ? (
                <AnyRegionTest key={item.id} test={item} own={own} record={record} visit={visit} />
              ) : (
                <TestRow
                  key={item.id}
                  test={item}
                  own={own}
                  region={null}
                  entries={bySide(item.id, draft.entries)}
                  wrong={bySide(item.id, wrong)}
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
