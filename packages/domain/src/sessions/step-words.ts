import { numberWords } from '../assessments/number-words.ts'
import { testOf } from '../library/test-of.ts'
import { share } from '../setting.ts'
import type { Because, Classified } from './classify-response.ts'
import type { HoursToNormal } from './counted-answers.ts'
import type { CeilingThresholds } from './next-ceiling.ts'
import type { ToleranceStep } from './tolerance.ts'

const WORRY_WORDS = { bruise: 'a bruise', tingling: 'tingling', dizziness: 'dizziness' } as const
const NORMAL_WORDS: Record<HoursToNormal, string> = {
  '0': 'normal at once',
  '<24': 'normal within a day',
  '24-48': '24 to 48 h until it felt normal',
  '48-72': '48 to 72 h until it felt normal',
  '>72': 'more than 72 h until it felt normal',
}

/** One condition that was met, inside a sentence: "soreness 6 at 24 h". */
export function becauseWords(because: Because): string {
  switch (because.code) {
    case 'worry':
      return `${WORRY_WORDS[because.worry]} at ${because.question} h`
    case 'soreness':
      return `soreness ${numberWords(because.value)} at ${because.question} h`
    case 'guarded':
      return `tensing on the table with soreness ${numberWords(because.value)} at 24 h`
    case 'legs':
      return `clearly flat legs at ${because.question} h`
    case 'hours-to-normal':
      return NORMAL_WORDS[because.value]
    case 'stiffness':
      return `stiffness from ${numberWords(because.before)} down to ${numberWords(because.after)} at 48 h`
    case 'retest': {
      const { name, mdc } = testOf(because)
      const side = because.side === 'left' || because.side === 'right' ? ` ${because.side}` : ''
      const what = mdc?.kind === 'symmetry-index-points' ? 'sides more alike' : 'better than its error'
      return `${name.split(' (')[0]}${side} ${what} on the day`
    }
  }
}

/** "a, b and c" */
const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Each condition once: two windows may say the same. */
const allWords = (because: readonly Because[]): string => listed([...new Set(because.map(becauseWords))])

/** "soreness 3, 1 and 0 at 24, 48 and 72 h", as far as it was answered. */
function sorenessWords({ answers }: Classified): string | null {
  const given = Object.entries(answers).flatMap(([question, { soreness }]) =>
    soreness === null ? [] : [{ question, soreness: numberWords(soreness) }],
  )
  if (given.length === 0) return null
  return `soreness ${listed(given.map(({ soreness }) => soreness))} at ${listed(given.map(({ question }) => question))} h`
}

type Step = Pick<ToleranceStep, 'pressure' | 'before' | 'after' | 'reason' | 'held'>

/** Why nothing is added although nothing changed. */
function staysWords({ before, after, reason }: Step, soreness24: number | null): string {
  switch (reason) {
    case 'not-tried':
      return `${before} was open and not tried, so it stays ${after}.`
    case 'pressure-not-known':
      return `how firm it was is not noted, so it stays ${after}.`
    case 'soreness-not-known':
      return `the soreness at 24 h is not known, so it stays ${after}.`
    case 'sore':
      return `but soreness ${numberWords(soreness24 ?? 0)} at 24 h leaves no room for more: it stays ${after}.`
    case 'held':
      return `it stays ${after} until two answers in a row are about right.`
    default:
      return `${after} is the house limit: look for another reason, not for more pressure.`
  }
}

/** Below a share of the paired work nobody can say that the technique did not work (reference 6). */
const notDone = (adherence4w: number | null, { tolerance }: CeilingThresholds): boolean =>
  adherence4w !== null && adherence4w < share(tolerance.pairedWork)

/**
 * Why the tolerance is what it is after a session, in one or two sentences that name what was gained and what it cost
 * (S49): "Pressed 6; soreness 6 at 24 h is too much: 4 next time." `adherence4w` is the share of the paired work done,
 * 0–1, null when nothing was due.
 */
export function stepWords(
  step: Step,
  answer: Classified,
  adherence4w: number | null,
  thresholds: CeilingThresholds,
): string {
  const { heldAt } = thresholds.tolerance
  const { pressure, after, reason, held } = step
  const pressed = pressure === null ? 'The pressure was not noted' : `Pressed ${numberWords(pressure)}`
  const soreness = sorenessWords(answer)
  const cost = soreness === null ? 'what it cost is not known' : `it cost ${soreness}`
  const holding = !held
    ? ''
    : reason === 'dose-works'
      ? ` It is kept at ${heldAt} until two answers in a row are about right.`
      : ` Two harmful answers in a row: not above ${heldAt} until two in a row are about right.`
  const gained =
    answer.gains.length > 0 ? ` It did bring ${allWords(answer.gains)}; less may bring it at less cost.` : ''
  switch (reason) {
    case 'adverse':
      return `${pressed}; ${allWords(answer.because)} is an adverse answer: ${after} next time at most, and nothing is booked until you have looked at it.${gained}${holding}`
    case 'too-much':
      return `${pressed}; ${allWords(answer.because)} is too much: ${after} next time.${gained}${holding}`
    case 'dose-works':
      return `${pressed}; it brought ${allWords(answer.gains)}, and ${cost}: the dose works. It stays ${after}; harder may only add soreness.${holding}`
    case 'same-again':
      return notDone(adherence4w, thresholds)
        ? `${pressed}; nothing changed, for the second time, but paired work was not done (${Math.floor((adherence4w ?? 0) * 100)} % in four weeks): that comes first. It stays ${after}.`
        : `${pressed}; nothing changed, for the second time, and ${cost}. More pressure is not the answer: change the hypothesis. It stays ${after}.`
    case 'room':
      return `${pressed}; nothing changed, and ${cost}: there is room. ${after} is open next time; it may change more, and may cost a sorer day.`
    case 'no-answer':
      return `${pressed}; no answer for 24 or 48 h: not above ${after} without one.${answer.answers[72] ? ' Only the 72 h question was answered, which is not enough to classify: read it.' : ''}`
    case 'answers-awaited':
      return `${pressed}; the answers are still to come: not above ${after} until then.`
    default:
      return `${pressed}; nothing changed: ${staysWords(step, answer.answers[24]?.soreness ?? null)}`
  }
}
