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

/** A reply that came. */
export type Answer = RecordResponse & { answeredAt: Instant }

/** A form that was sent empty says nothing: it is no reply. */
const saysSomething = (answer: RecordResponse): boolean =>
  [answer.soreness, answer.stiffness, answer.legs, answer.worry, answer.hoursToNormal].some(
    (given) => given !== null && given !== undefined,
  ) ||
  (answer.regions ?? []).length > 0 ||
  (answer.note ?? '').trim() !== ''

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

const joined = <T>(a: readonly T[] | null | undefined, b: readonly T[] | null | undefined): T[] | null =>
  a || b ? [...new Set([...(a ?? []), ...(b ?? [])])] : null

/** Of two replies that both count: the bruise is an agreed mark where everybody who tells of it says so. */
function isAgreedInAll(replies: readonly RecordResponse[]): boolean | null {
  const telling = replies.filter(({ worry }) => worry?.includes('bruise'))
  const saying =
    telling.length > 0 ? telling : replies.filter((reply) => (reply.bruiseIsAgreedCupMark ?? null) !== null)
  return saying.length === 0 ? null : saying.every((reply) => reply.bruiseIsAgreedCupMark === true)
}

/** Two replies that both count: the graver one of each part, so that nothing which hurt is lost. */
const together = (a: Answer, b: Answer): Answer => ({
  ...a,
  soreness: higher(a.soreness ?? null, b.soreness ?? null),
  stiffness: higher(a.stiffness ?? null, b.stiffness ?? null),
  legs: worse(LEGS, a.legs ?? null, b.legs ?? null),
  worry: joined(a.worry, b.worry),
  hoursToNormal: worse(HOURS_TO_NORMAL, a.hoursToNormal ?? null, b.hoursToNormal ?? null),
  regions: joined(a.regions, b.regions),
  bruiseIsAgreedCupMark: isAgreedInAll([a, b]),
})

/**
 * A reply with what a later one to the same question says otherwise. What the later one leaves unsaid stands: a note, or a form that was
 * sent half empty, takes nothing back (README 4). A list that was answered with nothing does. That a bruise is an agreed mark is said
 * of the worries that are told with it.
 */
const corrected = (before: Answer, later: Answer): Answer => ({
  ...later,
  soreness: later.soreness ?? before.soreness,
  stiffness: later.stiffness ?? before.stiffness,
  legs: later.legs ?? before.legs,
  worry: later.worry ?? before.worry,
  hoursToNormal: later.hoursToNormal ?? before.hoursToNormal,
  regions: later.regions ?? before.regions,
  bruiseIsAgreedCupMark: later.worry
    ? later.bruiseIsAgreedCupMark
    : (later.bruiseIsAgreedCupMark ?? before.bruiseIsAgreedCupMark),
})

/** What stands of replies to one question, told oldest first: of two of the same moment neither corrects the other. Empty for none. */
export function standingReply(replies: readonly Answer[]): Answer[] {
  const moments: Answer[] = []
  for (const reply of replies) {
    const last = moments.at(-1)
    if (last && compareInstants(last.answeredAt, reply.answeredAt) === 0) moments.splice(-1, 1, together(last, reply))
    else moments.push(reply)
  }
  return moments.length === 0 ? [] : [moments.reduce(corrected)]
}

/**
 * Sorts the answers to a session that were given until `at` into the windows they count for. Of several answers to the
 * same question in one window each part counts as it was answered last (a correction); answers to different questions that fall
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
  const replies = new Map<Question, Map<Question, Answer[]>>()
  for (const answer of given) {
    const { question, answeredAt } = answer
    const hours = hoursAfter(session, answeredAt)
    const window = questionAt(hours)
    if (window === null) {
      notClassified.push({ question, answeredAt, hours })
      continue
    }
    const ofWindow = replies.get(window) ?? new Map<Question, Answer[]>()
    const ofQuestion = ofWindow.get(question) ?? []
    ofQuestion.push(answer)
    replies.set(window, ofWindow.set(question, ofQuestion))
  }
  for (const [window, ofWindow] of replies)
    answers[window] = counted([...ofWindow.values()].flatMap(standingReply).reduce(together), session)
  return { answers, notClassified }
}
