import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { IconButton } from '@strideloom/ui/control/icon-button.tsx'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { InfoIcon, WarnIcon } from '@strideloom/ui/glyph/verdict-icons.tsx'
import { memo, useId, useState } from 'react'
import type { AboutRunner } from '../hooks.ts'
import { regionWords, sidesOf } from '../place-words.ts'
import { lastValues, type MeasuredPlace, rowVerdict } from '../row-verdict.ts'
import { referenceWords, testName } from '../verdict-words.ts'
import { type Cell, complaintOf, draftedReadings, type Entry, emptyEntry, entryKey } from '../visit-draft.ts'
import { RowVerdictWords } from './row-verdict-words.tsx'
import { TestDetails } from './test-details.tsx'
import { TestQuestion } from './test-question.tsx'
import classes from './test-row.module.css'
import { TestValue } from './test-value.tsx'

const SIDE_WORDS: Record<MeasuredPlace, string> = { left: 'left', right: 'right', center: '' }

/** Scores are a row of buttons each: left above right, so that a finger can meet them. */
const isScore = ({ unit }: AssessmentTest): boolean => unit === 'score 0-3' || unit === 'score 0-4'

export type RowEntries = Partial<Record<MeasuredPlace, Entry>>

/** One test: its values, what they say while they are typed, and how it is done one press away. */
export const TestRow = memo(function TestRow({
  test,
  own,
  region,
  entries,
  wrong,
  stored,
  about,
  day,
  tester,
  onEntry,
}: {
  test: AssessmentTest
  /** The practice's version, which a value keeps that is measured from now on; null as shipped. */
  own: OwnTest | null
  /** For a test of any region: the one that this row is about. */
  region: RegionId | null
  entries: RowEntries
  wrong: Partial<Record<MeasuredPlace, string>>
  stored: readonly Reading[]
  about: AboutRunner
  day: Day
  tester: string
  onEntry: (key: string, fields: Partial<Entry>) => void
}) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const sides: MeasuredPlace[] = region ? sidesOf(region) : test.perSide ? ['left', 'right'] : ['center']
  const cell = (side: MeasuredPlace): Cell => ({ test: test.id, side, region })
  const set = (side: MeasuredPlace) => (fields: Partial<Entry>) =>
    onEntry(entryKey(cell(side)), { ...(!entries[side] && { own }), ...fields })
  const cells = sides.flatMap((side): [Cell, Entry][] => {
    const entry = entries[side]
    return entry ? [[cell(side), entry]] : []
  })
  const verdict = rowVerdict(test.id, region, draftedReadings({ day, tester }, cells), stored, about, day)
  const last = verdict ? null : lastValues(test.id, region, stored, day)
  const name = region ? regionWords(region) : testName(test)
  const reference = referenceWords(test)
  const complaints = sides.flatMap((side) => {
    const complaint = complaintOf(test, entries[side] ?? { text: '' }) ?? wrong[side]
    return complaint ? [{ side, complaint }] : []
  })
  return (
    <li
      className={classes.row}
      data-done={verdict !== null || undefined}
      data-open={open || undefined}
      id={`test-${test.id}`}
    >
      <div className={classes.name}>
        <span className={classes.title}>{name}</span>
        {!region && (
          <span className={classes.sub}>
            Trials: {test.trials}
            {reference && `; usual ${reference}`}
          </span>
        )}
      </div>
      <div className={classes.values} data-one={sides.length === 1 || isScore(test) || undefined}>
        {sides.map((side) => (
          <TestValue
            key={side}
            test={test}
            side={side}
            label={`${region ? `${testName(test)}, ${name}` : name}${side === 'center' ? '' : `, ${SIDE_WORDS[side]}`}`}
            text={entries[side]?.text ?? ''}
            invalid={complaints.some((one) => one.side === side)}
            describedBy={`${id}-verdict`}
            onText={(text) => set(side)({ text })}
            onAsk={() => setOpen(!open)}
          />
        ))}
      </div>
      <div className={classes.verdict} id={`${id}-verdict`}>
        {complaints.map(({ side, complaint }) => (
          <span key={side} className={classes.complaint}>
            <WarnIcon size={13} />
            {complaint}
          </span>
        ))}
        {verdict && <RowVerdictWords test={test} verdict={verdict} />}
        {last && complaints.length === 0 && (
          <span className={classes.last}>
            {`${last.values.map((value) => (value === null ? 'not done' : valueWords(value, test.unit))).join(' / ')} on ${formatShortDay(last.day)}`}
          </span>
        )}
      </div>
      <IconButton
        className={classes.more}
        label={`How and why: ${testName(test)}`}
        icon={<InfoIcon size={16} />}
        tabIndex={-1}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      <TestQuestion test={test.id} sides={sides} entries={entries} onAnswer={(side, fields) => set(side)(fields)} />
      {open && (
        <TestDetails
          test={test}
          sides={sides}
          entries={Object.fromEntries(sides.map((side) => [side, entries[side] ?? emptyEntry('')]))}
          verdict={verdict}
          onAnswer={(side, fields) => set(side)(fields)}
        />
      )}
    </li>
  )
})
