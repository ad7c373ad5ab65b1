import { compareInstants, type Instant } from '../calendar/instant.ts'

/** How a change of load went, over a day or a week; `withdrawn` takes an earlier answer back. */
export const LOAD_OUTCOMES = ['done', 'partly', 'not', 'withdrawn'] as const
export type LoadOutcome = (typeof LOAD_OUTCOMES)[number]

type Answer = { id: string; changeId: string; day: string; outcome: LoadOutcome; answeredAt: Instant }

/** One answer to each period: the newest, then the greater id, so that the order of arrival changes nothing; none that was taken back. */
export const settleLoadAnswers = <A extends Answer>(answers: readonly A[]): A[] => {
  const newest = new Map<string, A>()
  for (const answer of answers) {
    const key = `${answer.changeId} ${answer.day}`
    const known = newest.get(key)
    const later = known ? compareInstants(answer.answeredAt, known.answeredAt) : 1
    if (!known || later > 0 || (later === 0 && answer.id > known.id)) newest.set(key, answer)
  }
  return [...newest.values()].filter(({ outcome }) => outcome !== 'withdrawn').sort((a, b) => (a.day < b.day ? -1 : 1))
}
