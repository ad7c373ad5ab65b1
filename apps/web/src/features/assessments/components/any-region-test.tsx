import { GRADE_WORDS } from '@strideloom/domain/assessments/finding-from-reading.ts'
import { REGION_IDS, type RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { region } from '@strideloom/domain/library/regions.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { useState } from 'react'
import { regionWords, sidesOf } from '../place-words.ts'
import type { RecordOfTests } from '../record.ts'
import type { Visit } from '../use-visit.ts'
import { testName } from '../verdict-words.ts'
import { cellOf, entryKey } from '../visit-draft.ts'
import classes from './any-region-test.module.css'
import { ChoiceInput } from './choice-input.tsx'
import row from './test-row.module.css'
import { TestRow } from './test-row.tsx'

const PLACES = REGION_IDS.filter((id) => region(id).laterality !== 'group')

/** Regions that a test already has values in, in the order of the body. */
const regionsIn = (test: string, { entries, grades }: Visit['draft']): RegionId[] => {
  const used =
    test === 'tone-palpation'
      ? Object.values(grades).map((grade) => grade.region)
      : Object.keys(entries).flatMap((key) => (cellOf(key).test === test ? (cellOf(key).region ?? []) : []))
  return PLACES.filter((id) => used.includes(id))
}

/** A test that may be done anywhere: places are added, then filled like other rows. */
export const AnyRegionTest = ({
  test,
  own,
  record,
  visit,
}: {
  test: AssessmentTest
  own: OwnTest | null
  record: RecordOfTests
  visit: Visit
}) => {
  const { id } = test
  const { draft, wrong, setEntry } = visit
  const [added, setAdded] = useState<readonly RegionId[]>([])
  const used = regionsIn(id, draft)
  const shown = PLACES.filter((one) => used.includes(one) || added.includes(one))
  return (
    <li className={classes.test} id={`test-${id}`}>
      <div className={classes.head}>
        <div className={row.name}>
          <span className={row.title}>{testName(test)}</span>
          <span className={row.sub}>
            {id === 'tone-palpation' ? `0 ${GRADE_WORDS[0]} … 4 ${GRADE_WORDS[4]}` : test.protocol}
          </span>
        </div>
        <SelectField
          className={classes.add}
          label={`Add a place for ${testName(test)}`}
          hideLabel
          empty="Add a place"
          options={PLACES.filter((one) => !shown.includes(one)).map((one) => ({ value: one, label: regionWords(one) }))}
          value=""
          onChange={(value) => setAdded([...added, value as RegionId])}
        />
      </div>
      {shown.length > 0 && (
        <ul className={classes.places}>
          {shown.map((place) =>
            id === 'tone-palpation' ? (
              <GradeRow key={place} place={place} visit={visit} />
            ) : (
              <TestRow
                key={place}
                test={test}
                own={own}
                region={place}
                entries={Object.fromEntries(
                  sidesOf(place).map((side) => [side, draft.entries[entryKey({ test: id, side, region: place })]]),
                )}
                wrong={Object.fromEntries(
                  sidesOf(place).map((side) => [side, wrong[entryKey({ test: id, side, region: place })]]),
                )}
                stored={record.readings}
                about={record.about}
                day={draft.day}
                tester={draft.tester}
                onEntry={setEntry}
              />
            ),
          )}
        </ul>
      )}
    </li>
  )
}

const GRADES = GRADE_WORDS.map((title, grade) => ({ value: String(grade), label: String(grade), title }))

/** What the hand feels in one region: a grade on each side. */
const GradeRow = ({ place, visit: { draft, setGrade } }: { place: RegionId; visit: Visit }) => {
  const sides = sidesOf(place)
  return (
    <li className={row.row}>
      <div className={row.name}>
        <span className={row.title}>{regionWords(place)}</span>
      </div>
      <div className={row.values} data-one>
        {sides.map((side) => {
          const grade = draft.grades[regionKey({ region: place, side })]?.grade
          return (
            <ChoiceInput
              key={side}
              label={`Palpation, ${regionWords(place)}${side === 'center' ? '' : `, ${side}`}`}
              side={side}
              choices={GRADES}
              value={grade === undefined ? '' : String(grade)}
              onChoose={(value) => setGrade({ region: place, side }, value === '' ? null : Number(value))}
            />
          )
        })}
      </div>
      <div className={row.verdict}>
        {sides.map((side) => {
          const grade = draft.grades[regionKey({ region: place, side })]?.grade
          return grade === undefined ? null : (
            <span key={side} className={row.last}>
              {side === 'center' ? '' : `${side}: `}
              {GRADE_WORDS[grade]}
            </span>
          )
        })}
      </div>
    </li>
  )
}
