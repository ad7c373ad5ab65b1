import { type PainContext, painLimit } from './pain-limit.ts'
import { lastOf, type Performed } from './performed.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type Step, step } from './step.ts'

const SOURCE = 'Silbernagel 2007 Am J Sports Med (looked up on secondary pages)'

/** `too-much`: over the limit, then or on the next morning, or worse on that morning by so much, two as shipped. `unsettled`: not back to what it was. */
export type PainAnswer = 'fine' | 'acceptable' | 'unsettled' | 'too-much' | 'unknown'

/** What the pain of one workout says. A morning that was not asked about is not settled, and not worse either. */
export function painAnswer(
  { pain, painBefore, painNextMorning }: Performed,
  context: PainContext,
  thresholds: ProgressionThresholds,
): PainAnswer {
  const worse = painBefore === null || painNextMorning === null ? null : painNextMorning - painBefore
  const limit = painLimit(context, thresholds)
  if (worse !== null && worse >= thresholds.workPain.worse) return 'too-much'
  // What may be borne is borne during and after (9.3): a morning over the limit is too much, whatever it was before.
  if (painNextMorning !== null && painNextMorning > limit) return 'too-much'
  if (pain === null) return 'unknown'
  if (pain > limit) return 'too-much'
  if (worse !== null && worse > 0) return 'unsettled'
  if (pain <= thresholds.workPain.proceed) return 'fine'
  return worse === null ? 'unsettled' : 'acceptable'
}

const numbersOf = ({ pain, painBefore, painNextMorning }: Performed): Record<string, number> => ({
  ...(pain !== null && { pain }),
  ...(painBefore !== null && { painBefore }),
  ...(painNextMorning !== null && { painNextMorning }),
})

const says = ({ pain, painBefore, painNextMorning }: Performed): string => {
  const during = pain === null ? 'Pain not answered' : `Pain ${pain} of 10`
  if (painNextMorning === null) return `${during}, the next morning not answered`
  return `${during}, ${painNextMorning} the next morning${painBefore === null ? '' : `, ${painBefore} before`}`
}

/**
 * What pain asks for (reference 9.3): null where it leaves the other rules to decide. Held while it is acceptable but not
 * gone; half of the sets, or the regression, when it is too much; two in a row are for the therapist. Where bone is
 * suspected any pain stops it. Pain that is not known holds: it is never taken for none.
 */
export function painStep(
  history: readonly Performed[],
  context: PainContext,
  thresholds: ProgressionThresholds,
): Step | null {
  const { fewerSets, inARow } = thresholds.workPain
  const [newest] = lastOf(history, 1) ?? []
  if (!newest) return null
  const answer = painAnswer(newest, context, thresholds)
  const numbers = { ...numbersOf(newest), limit: painLimit(context, thresholds) }
  const known = { source: SOURCE, confidence: 'high' } as const
  if (answer === 'fine') return null
  if (answer === 'too-much') {
    if (context === 'bone')
      return step(
        'pain',
        { kind: 'stop' },
        `${says(newest)}: with bone suspected, stop and let a clinician look.`,
        numbers,
        {
          ...known,
          flagTherapist: true,
        },
      )
    const row = lastOf(history, inARow) ?? []
    const isRow = row.length > 0 && row.every((one) => painAnswer(one, context, thresholds) === 'too-much')
    const look = inARow === 1 ? ' The therapist should look.' : ' The second time in a row: the therapist should look.'
    return step(
      'pain',
      { kind: 'sets', percent: -fewerSets },
      `${says(newest)}: ${fewerSets === 50 ? 'half of the sets' : `${fewerSets} % fewer sets`}, or the easier exercise.${isRow ? look : ''}`,
      numbers,
      { ...known, flagTherapist: isRow },
    )
  }
  return step('pain', { kind: 'none' }, `${says(newest)}: the same again, nothing added.`, numbers, known)
}
