import type { Day } from '../calendar/day.ts'
import { OBJECTIVES } from '../library/ids.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { putRecord } from '../programs/put-record.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import { sameContent } from '../same-content.ts'
import type { HandsTake } from './brief.ts'

type Work = PlannedSession['works'][number]

/** One work of a planned session: as it was, null where it is added, and as it becomes, null where it goes. */
export type WorkChange = { before: Work | null; after: Work | null }

/** Every change the other way round: what takes them back. */
export const reversed = (changes: readonly WorkChange[]): WorkChange[] =>
  changes.map(({ before, after }) => ({ before: after, after: before }))

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

/**
 * What taken suggestions change in a published session. A planned work keeps its place, its tissue and its moment; a work that is added
 * gets the pairing of its finding where the program has one.
 * @returns null when a work is not planned any more
 */
export const changesOfTakes = (
  program: Pick<Program, 'pairings' | 'sessions'>,
  sessionId: string,
  takes: readonly HandsTake[],
  newId: () => string,
): WorkChange[] | null => {
  const works = program.sessions[sessionId]?.works ?? []
  const changes = takes.map((take): WorkChange | null => {
    const { workId, technique, own, region, side, pressure, minutes, whyTissue, whyPressure, whyNow } = take
    const before = works.find(({ id }) => id === workId) ?? null
    if (workId !== null && before === null) return null
    const { own: _, ...kept } = before ?? {
      id: newId(),
      region,
      side,
      pairingId: pairingFor(program, take),
      whyTissue: whyTissue ?? '',
      whyNow: whyNow ?? '',
    }
    const dose = {
      technique,
      ...(own && { own }),
      pressure,
      minutes,
      whyPressure,
      objective: objectiveOf(take, before),
    }
    return { before, after: { ...kept, ...dose } }
  })
  return changes.every((one) => one !== null) ? changes : null
}

/**
 * The program with these works of a coming session changed. The reason for which the session went past a limit stays with it: less is
 * asked than before.
 * @returns null where a work is not as it was before the change, or the session is no longer to come
 */
export const changeWorks = (
  program: Program,
  sessionId: string,
  changes: readonly WorkChange[],
  today: Day,
): Program | null => {
  const session = program.sessions[sessionId]
  if (!session || session.day < today) return null
  let works = session.works
  for (const { before, after } of changes) {
    const id = (before ?? after)?.id
    const now = works.find((one) => one.id === id) ?? null
    if (!sameContent(now, before)) return null
    if (before === null) works = after ? [...works, after] : works
    else works = works.flatMap((one) => (one.id !== id ? [one] : after ? [after] : []))
  }
  return putRecord(program, 'sessions', { ...session, works })
}
