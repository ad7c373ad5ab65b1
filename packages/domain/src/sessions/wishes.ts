import { compareInstants, type Instant } from '../calendar/instant.ts'

/** A time that a runner asks for; minutes as they were offered. */
export type WishedTime = { startAt: Instant; minutes: number }

/**
 * One thing that was said about a wish for a session. The runner wishes and takes it back; the therapist takes it (books it), declines
 * it, or opens it again. Nothing is ever rewritten: what stands is worked out from all of it.
 */
export type WishStep = {
  id: string
  /** Groups what was said about one wish. */
  wishId: string
  state: 'wished' | 'withdrawn' | 'taken' | 'declined' | 'reopened'
  /** What is asked for, the first choice first; empty where the runner wrote when it would suit. */
  times: readonly WishedTime[]
  suits: string
  note: string
  /** What the therapist writes back. */
  words: string
  sessionId: string | null
  /** When it was said, by the clock of whoever said it. */
  toldAt: Instant
}

export const WISH_STATES = ['open', 'taken', 'declined', 'withdrawn', 'replaced', 'passed'] as const
export type WishState = (typeof WISH_STATES)[number]

/** A wish as it stands. */
export type Wish = Pick<WishStep, 'wishId' | 'times' | 'suits' | 'note' | 'words' | 'sessionId'> & {
  state: WishState
  wishedAt: Instant
  /** When the therapist answered; null while nobody has. */
  answeredAt: Instant | null
}

/** A first choice and another one. */
export const MOST_TIMES = 2

/** A wish in words that nobody answered is over after so many days: what suited then does not any more (product default). */
export const WORDS_LAST_DAYS = 28

const DAY_MS = 86_400_000

const inOrder = (a: Pick<WishStep, 'toldAt' | 'id'>, b: Pick<WishStep, 'toldAt' | 'id'>): number =>
  compareInstants(a.toldAt, b.toldAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const isOver = ({ times, toldAt }: WishStep, at: Instant): boolean =>
  times.length > 0
    ? times.every(({ startAt }) => compareInstants(startAt, at) <= 0)
    : compareInstants(at, toldAt) > WORDS_LAST_DAYS * DAY_MS

const stateOf = (
  wished: WishStep,
  answer: WishStep | undefined,
  { isWithdrawn, isNewest, at }: { isWithdrawn: boolean; isNewest: boolean; at: Instant },
): WishState => {
  // a session that is booked is not undone by what a phone says later
  if (answer?.state === 'taken') return 'taken'
  if (answer?.state === 'declined') return 'declined'
  if (isWithdrawn) return 'withdrawn'
  if (!isNewest) return 'replaced'
  return isOver(wished, at) ? 'passed' : 'open'
}

/**
 * The wishes of one runner as they stand at a moment, the newest first, whatever order the steps arrived in and however often. At most one
 * is open: a newer one takes the place of an older one that nobody has answered.
 */
export function settleWishes(steps: readonly WishStep[], at: Instant): Wish[] {
  const sorted = [...new Map(steps.map((step) => [step.id, step])).values()].sort(inOrder)
  const wished = [
    ...new Map(sorted.filter(({ state }) => state === 'wished').map((step) => [step.wishId, step])).values(),
  ].sort(inOrder)
  const newest = wished.at(-1)
  return wished.toReversed().map((step) => {
    const said = sorted.filter(({ wishId }) => wishId === step.wishId)
    const answer = said.findLast(({ state }) => state === 'taken' || state === 'declined' || state === 'reopened')
    const state = stateOf(step, answer, {
      isWithdrawn: said.some((one) => one.state === 'withdrawn'),
      isNewest: step === newest,
      at,
    })
    const isAnswered = state === 'taken' || state === 'declined'
    return {
      wishId: step.wishId,
      times: step.times,
      suits: step.suits,
      note: step.note,
      words: isAnswered ? (answer?.words ?? '') : '',
      sessionId: state === 'taken' ? (answer?.sessionId ?? null) : null,
      state,
      wishedAt: step.toldAt,
      answeredAt: isAnswered ? (answer?.toldAt ?? null) : null,
    }
  })
}

/** The one that waits for an answer; null where none does. */
export const openWish = (wishes: readonly Wish[]): Wish | null => wishes.find(({ state }) => state === 'open') ?? null

/** Why a wish cannot be answered, for the therapist; null where it waits. */
export const notOpenWords = ({ state }: Pick<Wish, 'state'>): string | null => {
  switch (state) {
    case 'open':
      return null
    case 'taken':
      return 'A session is booked for this wish already. Open it among the sessions.'
    case 'declined':
      return 'This wish was declined already. Take that back first.'
    case 'withdrawn':
      return 'The runner took this wish back. Nothing is booked.'
    case 'replaced':
      return 'The runner sent a newer wish in its place. Reload the page and answer that one.'
    case 'passed':
      return 'The times of this wish are over. Ask the runner for another one.'
    default:
      return state satisfies never
  }
}

/** What is missing in a wish, in a sentence; null where it may be sent. Without zod, for the phone. */
export const complaintOfWish = ({ times, suits }: { times: readonly unknown[]; suits: string }): string | null =>
  times.length === 0 && suits.trim() === '' ? 'Choose a time, or write when it would suit you.' : null
