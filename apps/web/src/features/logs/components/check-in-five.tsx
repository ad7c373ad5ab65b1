import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { WELLNESS, type Wellness } from '@strideloom/domain/logs/wellness.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { ScalePicker } from '@strideloom/ui/control/scale-picker.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { ArrowLeft } from '@strideloom/ui/glyph/direction-icons.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { RunnerHead } from '../../../lib/runner-head.tsx'
import type { Five } from '../check-in.ts'
import { type PainDraft, painOf } from '../pain-draft.ts'
import classes from './check-in-five.module.css'
import { HurtingPlaces } from './hurting-places.tsx'
import { PageWithFoot } from './page-with-foot.tsx'

/** The five questions; 5 is always the good end. */
const QUESTIONS: Record<Wellness, { label: string; low: string; high: string }> = {
  sleep: { label: 'Sleep', low: 'bad', high: 'very good' },
  freshness: { label: 'Freshness', low: 'tired', high: 'fresh' },
  muscleFeel: { label: 'Muscle feel', low: 'very sore', high: 'feel good' },
  calm: { label: 'Calm', low: 'stressed', high: 'relaxed' },
  mood: { label: 'Mood', low: 'low', high: 'very good' },
}

const NONE: Five = { sleep: null, freshness: null, muscleFeel: null, calm: null, mood: null, note: '' }

type Props = {
  answered: CheckIn | null
  /** False when the map was passed over: then something must be answered here, or nothing is kept. */
  hasMap: boolean
  name: string
  /** The safety questions: after all that is asked every day. */
  safety: ReactNode
  /** Safety answers are chosen and not sent: they are when this is saved, or left. */
  hasTold: boolean
  onLeave: () => void
  onBack: () => void
  onSave: (five: Five & Pick<CheckIn, 'pain'>) => void
}

/** Five taps, each may stay open. */
export const CheckInFive = ({ answered, hasMap, name, safety, hasTold, onLeave, onBack, onSave }: Props) => {
  const [five, setFive] = useState<Five>(() => {
    if (!answered) return NONE
    const { sleep, freshness, muscleFeel, calm, mood, note } = answered
    return { sleep, freshness, muscleFeel, calm, mood, note }
  })
  const [hurts, setHurts] = useState<PainDraft[] | null>(answered?.pain ?? null)
  const [missing, setMissing] = useState<string | null>(null)
  const save = () => {
    const pain = painOf(hurts)
    if ('missing' in pain) return setMissing(pain.missing)
    onSave({ ...five, ...pain })
  }
  const isNothing =
    !hasMap && hurts === null && five.note.trim() === '' && WELLNESS.every((question) => five[question] === null)
  const given = WELLNESS.filter((question) => five[question] !== null).length
  const foot = (
    <div className={classes.foot}>
      {missing && (
        <Notice kind="warn" announce compact className={classes.missing}>
          {missing}
        </Notice>
      )}
      <Button
        icon={<ArrowLeft size={16} />}
        big
        aria-label="Back to the body map"
        className={classes.back}
        onClick={onBack}
      />
      {isNothing ? (
        <Link to="/today" className={buttonClass({ big: true })} onClick={onLeave}>
          {hasTold ? 'Tell my therapist, leave these open' : 'Leave it open today'}
        </Link>
      ) : (
        <Button look="main" big onClick={save}>
          {given === WELLNESS.length
            ? 'Save'
            : given === 0
              ? 'Save without these'
              : `Save, ${given} of ${WELLNESS.length} answered`}
        </Button>
      )}
    </div>
  )
  return (
    <PageWithFoot foot={foot}>
      <RunnerHead title="And you?" sub="2 of 2. 5 is the good end." name={name} />
      <div className={classes.questions}>
        {WELLNESS.map((question) => (
          <ScalePicker
            key={question}
            label={QUESTIONS[question].label}
            tone="ink"
            layout="line"
            from={1}
            to={5}
            value={five[question]}
            onChange={(value) => setFive((before) => ({ ...before, [question]: value }))}
            lowLabel={QUESTIONS[question].low}
            highLabel={QUESTIONS[question].high}
          />
        ))}
        <details className={classes.note} open={hurts !== null}>
          <summary>Tell of pain</summary>
          <HurtingPlaces
            label="Does anything hurt?"
            value={hurts}
            onChange={(pain) => {
              setMissing(null)
              setHurts(pain)
            }}
          />
        </details>
        <details className={classes.note} open={five.note !== ''}>
          <summary>Anything that changes how your body feels?</summary>
          <TextField
            label="Cycle, illness, poor sleep, stress: in your words, if you like. Nothing is changed because of it."
            lines={2}
            maxLength={500}
            value={five.note}
            onChange={(note) => setFive((before) => ({ ...before, note }))}
          />
        </details>
        {safety}
      </div>
    </PageWithFoot>
  )
}
