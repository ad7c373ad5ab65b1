import type { Question } from './response-windows.ts'

// What may be answered after a session, in the values of the record document, and the runner's words for it. Apart from the
// schema, so that a phone lists them without the validator.

export const LEGS = ['normal', 'slightly flat', 'clearly flat', 'not run'] as const
export const WORRIES = ['bruise', 'tingling', 'dizziness', 'swelling', 'other'] as const
export const HOURS_TO_NORMAL = ['0', '<24', '24-48', '48-72', '>72'] as const

type Choice<Value extends string> = readonly { value: Value; label: string }[]

export const LEGS_WORDS: Choice<(typeof LEGS)[number]> = [
  { value: 'normal', label: 'As usual' },
  { value: 'slightly flat', label: 'A little flat' },
  { value: 'clearly flat', label: 'Clearly flat' },
  { value: 'not run', label: 'I did not run' },
]

export const WORRY_WORDS: Choice<(typeof WORRIES)[number]> = [
  { value: 'bruise', label: 'A bruise' },
  { value: 'tingling', label: 'Tingling or numbness' },
  { value: 'dizziness', label: 'Dizziness' },
  { value: 'swelling', label: 'Swelling' },
  { value: 'other', label: 'Something else' },
]

export const HOURS_TO_NORMAL_WORDS: Choice<(typeof HOURS_TO_NORMAL)[number]> = [
  { value: '0', label: 'At once' },
  { value: '<24', label: 'Within a day' },
  { value: '24-48', label: 'One to two days' },
  { value: '48-72', label: 'Two to three days' },
  { value: '>72', label: 'Not yet' },
]

/** The questions of reference 6 in our own words. `hoursToNormal` is asked on the third day only. */
export const RESPONSE_QUESTIONS = {
  soreness: 'How sore is it from the session, where you were treated?',
  stiffness: 'How stiff is it there now?',
  legs: 'How were your legs on the run?',
  worry: 'Anything that worries you?',
  hoursToNormal: 'How long until it felt normal?',
} as const

/** `the day after`, `two days after`, `three days after`. */
export const QUESTION_DAY_WORDS: Readonly<Record<Question, string>> = {
  24: 'the day after',
  48: 'two days after',
  72: 'three days after',
}

/** What the runner is told at once, beside that the therapist sees it: a worry is not an advice by machine. */
export const WORRY_NOTICE =
  'Your therapist sees this. If a calf is swollen or warm, if you feel faint, or if it gets worse, see a doctor today.'
