import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { regionKey } from '../library/region-side.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordWeekly, RunnerRecord } from '../record/schema.ts'
import { type RuleLine, SAFE } from '../rule-page.ts'

/**
 * How long a weekly answer stands. Ours, confidence low: the question is asked weekly, and one that was passed over must
 * not make a problem disappear.
 */
const STANDS_DAYS = 14

/**
 * A moderate cut of amount or performance, in the steps of either form: 17 of 0/8/17/25, 13 of 0/6/13/19/25 (Clarsen 2013,
 * from memory). No step lies between them.
 */
const MODERATE = 13
const UNABLE = 25

export type Overuse = {
  /** 0–100, that of the worst problem; null where nobody answered, or not all that was asked. */
  score: number | null
  /** At least a moderate cut in amount or performance, or unable to train. Null: not known. */
  substantial: boolean | null
}

/** The sum of the four answers. Full participation without a problem ends the questions, and what follows is 0. */
export function overuseScore({ participation, amount, performance, symptoms }: RecordWeekly): number | null {
  if (typeof participation !== 'number') return null
  const others = [amount, performance, symptoms].map((answer) => answer ?? (participation === 0 ? 0 : null))
  return others.includes(null) ? null : others.reduce<number>((sum, answer) => sum + (answer ?? 0), participation)
}

function isSubstantial({ participation, amount, performance }: RecordWeekly): boolean | null {
  if (participation === UNABLE || [amount, performance].some((answer) => (answer ?? 0) >= MODERATE)) return true
  return typeof participation === 'number' &&
    (participation === 0 || (typeof amount === 'number' && typeof performance === 'number'))
    ? false
    : null
}

/** True when at least one of the four questions was answered: one that was passed over is no answer (README 4). */
const wasAnswered = ({ participation, amount, performance, symptoms }: RecordWeekly): boolean =>
  [participation, amount, performance, symptoms].some((answer) => typeof answer === 'number')

/**
 * What is known of a problem after another answer about it: what that leaves unsaid stands. Full participation says that nothing is
 * cut, whatever was before.
 */
const answeredAgain = (before: RecordWeekly | undefined, again: RecordWeekly): RecordWeekly =>
  again.participation === 0 || before === undefined
    ? again
    : {
        ...again,
        participation: again.participation ?? before.participation,
        amount: again.amount ?? before.amount,
        performance: again.performance ?? before.performance,
      }

/** No problem at all: it ends what was answered of problems before. */
const isAllWell = ({ problem, participation }: RecordWeekly): boolean => !problem && participation === 0

/** Our own four weekly questions at a moment, the newest answers about each problem (reference 7.1). */
export function overuseAt({ runner, weekly }: Pick<RunnerRecord, 'runner' | 'weekly'>, at: Instant): Overuse {
  const { timeZone } = runner
  const today = dayOf(at, timeZone)
  const answers = onDays(weekly, (one) => one.at, {
    from: addDays(today, 1 - STANDS_DAYS),
    to: today,
    timeZone,
    until: at,
  })
  let newest = new Map<string, { answer: RecordWeekly; known: RecordWeekly }>()
  for (const { one } of answers) {
    const problem = one.problem ? regionKey(one.problem) : ''
    // Named for the first time it is a problem of which nothing is known; passed over it is what it was.
    if (!wasAnswered(one) && (!one.problem || newest.has(problem))) continue
    if (isAllWell(one)) newest = new Map()
    newest.set(problem, { answer: one, known: answeredAgain(newest.get(problem)?.known, one) })
  }
  const all = [...newest.values()]
  // A score is of one answer: parts of two are no sum.
  const scores = all.flatMap(({ answer }) => overuseScore(answer) ?? [])
  const substantial = all.map(({ known }) => isSubstantial(known))
  return {
    score: scores.length === 0 ? null : Math.max(...scores),
    substantial: substantial.includes(true)
      ? true
      : substantial.length === 0 || substantial.includes(null)
        ? null
        : false,
  }
}

/** The same, for the document of rules. */
export const OVERUSE_LINE: RuleLine = {
  id: 'substantial overuse problem',
  when: `amount or performance at ${MODERATE} or more, or participation at ${UNABLE}; an answer stands for ${STANDS_DAYS} days`,
  means: 'see a clinician first',
  confidence: 'medium',
  source: 'reference 7.1, Clarsen 2013 (from memory)',
  fixed: SAFE,
}
