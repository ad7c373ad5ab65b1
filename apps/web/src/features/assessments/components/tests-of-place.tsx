import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { newestUsable } from '@strideloom/domain/assessments/readings.ts'
import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { includesRegion } from '@strideloom/domain/library/regions.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { Link } from '@tanstack/react-router'
import { useTestChoices } from '../../../lib/practice-tests.ts'
import type { RecordOfTests } from '../record.ts'
import { testName } from '../verdict-words.ts'
import panel from './place-panel.module.css'

/** Tests that speak about the place, with the newest value; each opens its entry. */
export const TestsOfPlace = ({ runnerId, at, record }: { runnerId: string; at: RegionSide; record: RecordOfTests }) => {
  const tests = useTestChoices()
    .map(({ item }) => item)
    .filter(({ regions }) =>
      regions.some((one) => one !== '*' && (includesRegion(one, at.region) || includesRegion(at.region, one))),
    )
  if (tests.length === 0) return null
  return (
    <section className={panel.part} aria-label="Tests of this place">
      <div className={panel.partHead}>
        <h3>Tests of this place</h3>
      </div>
      <ul className={panel.rows}>
        {tests.map((test) => {
          const newest = newestUsable(record.readings, test.id, test.perSide ? at.side : 'center')
          return (
            <li key={test.id} className={panel.row}>
              <Link
                to="/runners/$runnerId/assessment/tests"
                params={{ runnerId }}
                search={{ only: tests.map(({ id }) => id).join(','), focus: test.id }}
              >
                {testName(test)}
              </Link>
              <span className={panel.quiet}>
                {newest ? `${valueWords(newest.value, test.unit)}, ${formatShortDay(newest.day)}` : 'not tested'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
