import { lastOf, type Performed } from './performed.ts'
import { type Step, step } from './step.ts'

/**
 * Up to which pain, 0–10, a program may be done (reference 9.3): tendons and muscles bear 5, the front of the knee and the outer
 * thigh 3, what is unclear 3, and where bone is suspected nothing.
 */
export const PAIN_LIMITS = { 'tendon-or-muscle': 5, 'front-knee-or-itb': 3, unclear: 3, bone: 0 } as const
export type PainContext = keyof typeof PAIN_LIMITS

/** Up to here one goes on as planned. */
const PROCEED_UP_TO = 3
/** Worse on the next morning by so much is too much. */
const WORSE_BY = 2
/** Half of the sets, or the regression. */
const CUT_PERCENT = -50

const SOURCE = 'Silbernagel 2007 Am J Sports Med (looked up on secondary pages)'

/** `too-much`: over the limit, or worse on the next morning by two. `unsettled`: not back to what it was. */
export type PainAnswer = 'fine' | 'acceptable' | 'unsettled' | 'too-much' | 'unknown'

/** What the pain of one workout says. A morning that was not asked about is not settled, and not worse either. */
export function painAnswer({ pain, painBefore, painNextMorning }: Performed, context: PainContext): PainAnswer {
  const worse = painBefore === null || painNextMorning === null ? null : painNextMorning - painBefore
  if (worse !== null && worse >= WORSE_BY) return 'too-much'
  if (pain === null) return 'unknown'
  if (pain > PAIN_LIMITS[context]) return 'too-much'
  if (worse !== null && worse > 0) return 'unsettled'
  if (pain <= PROCEED_UP_TO) return 'fine'
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
export function painStep(history: readonly Performed[], context: PainContext): Step | null {
  const [newest] = lastOf(history, 1) ?? []
  if (!newest) return null
  const answer = painAnswer(newest, context)
  const numbers = { ...numbersOf(newest), limit: PAIN_LIMITS[context] }
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
    const [before] = lastOf(history, 2) ?? []
    const twice = before !== undefined && painAnswer(before, context) === 'too-much'
    return step(
      'pain',
      { kind: 'sets', percent: CUT_PERCENT },
      `${says(newest)}: half of the sets, or the easier exercise.${twice ? ' The second time in a row: the therapist should look.' : ''}`,
      numbers,
      { ...known, flagTherapist: twice },
    )
  }
  return step('pain', { kind: 'none' }, `${says(newest)}: the same again, nothing added.`, numbers, known)
}
