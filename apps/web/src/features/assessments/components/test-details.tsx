import { judgementWords } from '@strideloom/domain/assessments/judge-measurement-words.ts'
import { valueWords } from '@strideloom/domain/assessments/number-words.ts'
import { isStoppedByPain, painStops } from '@strideloom/domain/assessments/pain-stops.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { CheckField } from '@strideloom/ui/control/check-field.tsx'
import { NumberField } from '@strideloom/ui/control/number-field.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import type { MeasuredPlace, RowVerdict } from '../row-verdict.ts'
import { confidenceWord, referenceWords } from '../verdict-words.ts'
import type { Entry } from '../visit-draft.ts'
import classes from './test-details.module.css'

const SIDE_TITLES: Record<MeasuredPlace, string> = { left: 'Left', right: 'Right', center: 'This test' }

/** How a test is done, why a value is judged as it is, with confidence and source, and what else happened. */
export const TestDetails = ({
  test,
  sides,
  entries,
  verdict,
  onAnswer,
}: {
  test: AssessmentTest
  sides: readonly MeasuredPlace[]
  entries: Partial<Record<MeasuredPlace, Entry>>
  verdict: RowVerdict | null
  onAnswer: (side: MeasuredPlace, fields: Partial<Entry>) => void
}) => (
  <div className={classes.details}>
    <div className={classes.how}>
      <p>{test.protocol}</p>
      {test.notes && <p className={classes.quiet}>{test.notes}</p>}
    </div>
    <div className={classes.extras}>
      {sides.map((side) => {
        const entry = entries[side]
        if (!entry) return null
        return (
          <fieldset key={side} className={classes.side}>
            <legend>{SIDE_TITLES[side]}</legend>
            <CheckField
              label="Pain stopped it"
              checked={isStoppedByPain(entry)}
              // Pain over 5 stops a test by itself: taken back with its number, not with this.
              disabled={painStops(entry.pain)}
              onChange={(stoppedByPain) => onAnswer(side, { stoppedByPain })}
            />
            <NumberField
              label="Worst pain, 0 to 10"
              min={0}
              max={10}
              value={entry.pain}
              onChange={(pain) => onAnswer(side, { pain })}
            />
            <TextField label="Note" maxLength={500} value={entry.note} onChange={(note) => onAnswer(side, { note })} />
          </fieldset>
        )
      })}
    </div>
    <WhyOfTest test={test} verdict={verdict} />
  </div>
)

/** The figures behind the verdict, each with how far it can be trusted. */
export const WhyOfTest = ({
  test,
  verdict,
  untitled = false,
}: {
  test: AssessmentTest
  verdict: RowVerdict | null
  /** Where what opened it says “Why” already. */
  untitled?: boolean
}) => {
  const { reference, mdc, asymmetry, confidence, sources, unit } = test
  const amount = (value: number, inPercent: boolean) => (inPercent ? `${value} %` : valueWords(value, unit))
  return (
    <div className={classes.why}>
      {!untitled && <p className={classes.title}>Why</p>}
      {verdict?.sides.map(({ side, judgement }) => (
        <p key={side}>
          {side === 'center' ? '' : `${SIDE_TITLES[side]}: `}
          {judgementWords(test, judgement)}
        </p>
      ))}
      <dl>
        <dt>Usual range</dt>
        <dd>
          {[referenceWords(test), reference.note].filter(Boolean).join('; ') || 'none'}
          <i>confidence {confidenceWord(confidence.reference)}</i>
        </dd>
        <dt>Smallest real change</dt>
        <dd>
          {mdc
            ? [
                mdc.kind === 'absolute' ? valueWords(mdc.value, unit) : `${mdc.value} points of the symmetry index`,
                mdc.note,
              ]
                .filter(Boolean)
                .join('; ')
            : 'not known'}
          <i>confidence {confidenceWord(confidence.mdc)}</i>
        </dd>
        <dt>Difference of the sides</dt>
        <dd>
          {asymmetry
            ? [`counts from ${amount(asymmetry.value, asymmetry.kind === 'percent')}`, asymmetry.note]
                .filter(Boolean)
                .join('; ')
            : 'has no rule'}
          <i>confidence {confidenceWord(confidence.asymmetry)}</i>
        </dd>
        <dt>Sources</dt>
        <dd>{sources.join('; ')}</dd>
      </dl>
    </div>
  )
}
