import type { Day } from '../calendar/day.ts'
import { OBJECTIVES } from '../library/ids.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { putRecord } from '../programs/put-record.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { sameContent } from '../same-content.ts'
import type { HandsTake, Take } from './brief.ts'

type Work = PlannedSession['works'][number]
type Head = Pick<PlannedSession, 'intent' | 'minutes'>

/** One work of a planned session: as it was, null where it is added, and as it becomes, null where it goes. */
export type WorkChange = { before: Work | null; after: Work | null }

/** What changes in one planned session; `head` is what it is for and how long it is, null: that stays. */
export type SessionChange = { head: { before: Head; after: Head } | null; works: WorkChange[] }

/** The change the other way round: what takes it back. */
export const reversed = ({ head, works }: SessionChange): SessionChange => ({
  head: head && { before: head.after, after: head.before },
  works: works.map(({ before, after }) => ({ before: after, after: before })),
})

/** Every part of a change by itself. */
export const partsOf = ({ head, works }: SessionChange): SessionChange[] => [
  ...(head ? [{ head, works: [] }] : []),
  ...works.map((work) => ({ head: null, works: [work] })),
]

/** An objective that the technique serves, the planned one where it does. */
const objectiveOf = (take: HandsTake, planned: Work | null): Work['objective'] => {
  const served = techniqueOf(take)?.objectives ?? OBJECTIVES
  return planned && served.includes(planned.objective) ? planned.objective : (served[0] ?? OBJECTIVES[0])
}

const pairingFor = ({ pairings }: Pick<Program, 'pairings'>, { findingId }: HandsTake): string | null =>
  findingId === null
    ? null
    : (Object.values(pairings)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .find((one) => one.findingId === findingId)?.id ?? null)

const workOf = (
  program: Pick<Program, 'pairings'>,
  planned: readonly Work[],
  take: HandsTake,
  newId: () => string,
): WorkChange | null => {
  const { workId, technique, own, region, side, pressure, minutes, whyTissue, whyPressure, whyNow } = take
  const before = planned.find(({ id }) => id === workId) ?? null
  if (workId !== null && before === null) return null
  const { own: _, ...kept } = before ?? {
    id: newId(),
    region,
    side,
    pairingId: pairingFor(program, take),
    whyTissue: whyTissue ?? '',
    whyNow: whyNow ?? '',
  }
  const dose = { technique, ...(own && { own }), pressure, minutes, whyPressure, objective: objectiveOf(take, before) }
  return { before, after: { ...kept, ...dose } }
}

/**
 * What taken suggestions change in a published session. A planned work keeps its place, its tissue and its moment; a work that is added
 * gets the pairing of its finding where the program has one.
 * @returns null when the session or a work is not planned any more
 */
export const changeOfTakes = (
  program: Pick<Program, 'pairings' | 'sessions'>,
  sessionId: string,
  takes: readonly Take[],
  newId: () => string,
): SessionChange | null => {
  const session = program.sessions[sessionId]
  if (!session) return null
  const hands = takes.filter((take) => take.kind === 'hands')
  const works = hands.map((take) => workOf(program, session.works, take, newId))
  const head = takes.find((take) => take.kind === 'head')
  if (!works.every((one) => one !== null)) return null
  return {
    head: head
      ? {
          before: { intent: session.intent, minutes: session.minutes },
          after: { intent: head.intent, minutes: head.minutes },
        }
      : null,
    works,
  }
}

/**
 * The program with a coming session changed. The reason for which the session went past a limit stays with it: less is asked than before.
 * @returns null where something is not as it was before the change, or the session is no longer to come
 */
export const changeSession = (
  program: Program,
  sessionId: string,
  { head, works: changes }: SessionChange,
  today: Day,
): Program | null => {
  const session = program.sessions[sessionId]
  if (!session || session.day < today) return null
  if (head && !sameContent(head.before, { intent: session.intent, minutes: session.minutes })) return null
  let works = session.works
  for (const { before, after } of changes) {
    const id = (before ?? after)?.id
    const now = works.find((one) => one.id === id) ?? null
    if (!sameContent(now, before)) return null
    if (before === null) works = after ? [...works, after] : works
    else works = works.flatMap((one) => (one.id !== id ? [one] : after ? [after] : []))
  }
  return putRecord(program, 'sessions', { ...session, ...head?.after, works })
}
