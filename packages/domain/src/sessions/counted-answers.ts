import { compareInstants, type Instant } from '../calendar/instant.ts'
import type { RecordResponse, RecordSession } from '../record/schema.ts'
import { hoursAfter, type Question, questionAt } from './response-windows.ts'

/** Worries that make an answer adverse. A swelling goes to the red-flag form instead, "other" to the therapist. */
const ADVERSE_WORRIES = ['bruise', 'tingling', 'dizziness'] as const
export type AdverseWorry = (typeof ADVERSE_WORRIES)[number]

export type Legs = NonNullable<RecordResponse['legs']>
export type HoursToNormal = NonNullable<RecordResponse['hoursToNormal']>
export type PlaceKey = NonNullable<RecordResponse['regions']>[number]

/** What counts for one window. Null: not answered, never 0 and never no. */
export type CountedAnswer = {
  soreness: number | null
  stiffness: number | null
  legs: Legs | null
  worries: AdverseWorry[]
  hoursToNormal: HoursToNormal | null
  /** Where the runner felt it; empty when no place was named. */
  regions: PlaceKey[]
}
export type CountedAnswers = Partial<Record<Question, CountedAnswer>>

/** An answer that is kept and not classified: outside all windows. */
export type UnclassifiedAnswer = { question: Question; answeredAt: Instant; hours: number }

type Answer = RecordResponse & { answeredAt: Instant }

/** A form that was sent empty says nothing: it is no reply. */
const saysSomething = (answer: RecordResponse): boolean =>
  [answer.soreness, answer.stiffness, answer.legs, answer.worry, answer.hoursToNormal].some(
    (given) => given !== null && given !== undefined,
  ) ||
  (answer.regions ?? []).length > 0 ||
  (answer.note ?? '') !== ''

/** A mark that was agreed on is no bruise; the session must not say that none was agreed. */
export const agreedMark = (answer: RecordResponse, session: Pick<RecordSession, 'cupMarksAgreed'>): boolean =>
  answer.bruiseIsAgreedCupMark === true && session.cupMarksAgreed !== false

const counted = (answer: Answer, session: Pick<RecordSession, 'cupMarksAgreed'>): CountedAnswer => ({
  soreness: answer.soreness ?? null,
  stiffness: answer.stiffness ?? null,
  legs: answer.legs ?? null,
  worries: ADVERSE_WORRIES.filter(
    (worry) => (answer.worry ?? []).includes(worry) && !(worry === 'bruise' && agreedMark(answer, session)),
  ),
  hoursToNormal: answer.hoursToNormal ?? null,
  regions: [...(answer.regions ?? [])],
})

const LEGS: readonly Legs[] = ['not run', 'normal', 'slightly flat', 'clearly flat']
const HOURS_TO_NORMAL: readonly HoursToNormal[] = ['0', '<24', '24-48', '48-72', '>72']

/** The one further on in a list from harmless to harmful. */
const worse = <T>(order: readonly T[], a: T | null, b: T | null): T | null =>
  a === null ? b : b === null ? a : order.indexOf(a) >= order.indexOf(b) ? a : b

const higher = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b))

/** Two answers that count for one window: the graver one of each part, so that nothing which hurt is lost. */
const together = (a: CountedAnswer, b: CountedAnswer): CountedAnswer => ({
  soreness: higher(a.soreness, b.soreness),
  stiffness: higher(a.stiffness, b.stiffness),
  legs: worse(LEGS, a.legs, b.legs),
  worries: ADVERSE_WORRIES.filter((worry) => a.worries.includes(worry) || b.worries.includes(worry)),
  hoursToNormal: worse(HOURS_TO_NORMAL, a.hoursToNormal, b.hoursToNormal),
  regions: [...new Set([...a.regions, ...b.regions])],
})

/**
 * Sorts the answers to a session that were given until `at` into the windows they count for. Of several answers to the
 * same question in one window the one answered last counts (a correction); answers to different questions that fall
 * into one window are taken together. The order in which answers arrived changes nothing.
 */
export function countAnswers(
  session: Pick<RecordSession, 'start' | 'minutes' | 'cupMarksAgreed' | 'responses'>,
  at: Instant,
): { answers: CountedAnswers; notClassified: UnclassifiedAnswer[] } {
  const given = (session.responses ?? [])
    .filter(
      (answer): answer is Answer =>
        answer.answeredAt !== null && compareInstants(answer.answeredAt, at) <= 0 && saysSomething(answer),
    )
    .sort((a, b) => compareInstants(a.answeredAt, b.answeredAt) || a.question - b.question)
  const answers: CountedAnswers = {}
  const notClassified: UnclassifiedAnswer[] = []
  const latest = new Map<Question, Answer[]>()
  for (const answer of given) {
    const { question, answeredAt } = answer
    const hours = hoursAfter(session, answeredAt)
    const window = questionAt(hours)
    if (window === null) {
      notClassified.push({ question, answeredAt, hours })
      continue
    }
    const others = (latest.get(window) ?? []).filter(
      (other) => other.question !== question || compareInstants(other.answeredAt, answeredAt) === 0,
    )
    latest.set(window, [...others, answer])
  }
  for (const [window, list] of latest) answers[window] = list.map((answer) => counted(answer, session)).reduce(together)
  return { answers, notClassified }
}
