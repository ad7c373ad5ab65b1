import type { Day } from '../calendar/day.ts'
import { blockOn, lastDayOf } from './block-days.ts'
import { asPublished } from './compare-plans.ts'
import type { EditContext } from './edit-context.ts'
import { keepSettled } from './keep-settled.ts'
import { loadsRestored } from './restore-version-loads.ts'
import type { Pairing, Program } from './schema.ts'
import { withinBlocksNow } from './set-block-loads.ts'

/** Records of a version, but those that both it and the draft have on days gone by as the draft has them. */
const pastAsDrafted = <T extends { day: Day }>(
  version: Record<string, T>,
  draft: Record<string, T>,
  today: Day,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(version).map(([id, record]) => {
      const drafted = draft[id]
      return [id, drafted && drafted.day < today && record.day < today ? drafted : record]
    }),
  )

/**
 * The draft with what is to come as an earlier version has it; days gone by stay as the draft has them. What the version
 * has ahead and the draft has moved into the past is planned anew; what the version has on a day that is gone by now and
 * the draft has ahead stays where the draft has it. Total, and the same draft when both say the same.
 * @param isRace whether the version's race is still one of the runner's; else the draft's own race stays
 */
export const restoreVersion = (
  draft: Program,
  version: Program,
  isRace: (id: string) => boolean,
  context: EditContext,
): Program => {
  const { today } = context
  const restored = keepSettled(
    {
      ...version,
      raceId: version.raceId === null || isRace(version.raceId) ? version.raceId : draft.raceId,
      workouts: pastAsDrafted(version.workouts, draft.workouts, today),
      sessions: pastAsDrafted(version.sessions, draft.sessions, today),
      loadChanges: loadsRestored(version.loadChanges, draft.loadChanges, today),
    },
    draft,
    asPublished(draft),
    context,
  )
  const inBlocks = withinBlocks(restored, draft, today)
  const wasCovered = (day: Day) => blockOn(version, day) !== null || blockOn(draft, day) !== null
  return withLoadsHeld(inBlocks, draft, withinBlocksNow(inBlocks, wasCovered, today))
}

/** With these changes of load, and the pairings that they answer, as far as the draft has them. */
const withLoadsHeld = (program: Program, { pairings }: Program, loadChanges: Program['loadChanges']): Program => {
  const held = Object.values(loadChanges).flatMap(({ pairingId }) =>
    pairingId !== null && !(pairingId in program.pairings) ? withoutWorks(pairings[pairingId]) : [],
  )
  if (held.length === 0 && loadChanges === program.loadChanges) return program
  return {
    ...program,
    loadChanges,
    pairings: held.length === 0 ? program.pairings : { ...program.pairings, ...byId(held) },
  }
}

/** Nothing to come is brought with it. */
const withoutWorks = (pairing: Pairing | undefined): Pairing[] => (pairing ? [{ ...pairing, works: [] }] : [])

const byId = <T extends { id: string }>(all: readonly T[]): Record<string, T> =>
  Object.fromEntries(all.map((one) => [one.id, one]))

const isCovered = (blocks: Program['blocks'], { workouts, sessions }: Program): boolean =>
  [...Object.values(workouts), ...Object.values(sessions)].every(({ day }) => blockOn({ blocks }, day) !== null)

/**
 * Everything needs a block to lie in. Where the version has none on days that stay, the draft's blocks beside it stay too;
 * where the two cannot stand beside each other the draft's blocks stay, and what is ahead outside of them is left out.
 */
const withinBlocks = (restored: Program, { blocks }: Program, today: Day): Program => {
  if (isCovered(restored.blocks, restored)) return restored
  const own = Object.values(restored.blocks)
  const beside = Object.values(blocks).filter(
    (block) => !own.some((one) => one.startDay <= lastDayOf(block) && block.startDay <= lastDayOf(one)),
  )
  const both = { ...Object.fromEntries(beside.map((block) => [block.id, block])), ...restored.blocks }
  if (isCovered(both, restored)) return { ...restored, blocks: both }
  const stays = <T extends { day: Day }>(records: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(records).filter(([, { day }]) => day < today || blockOn({ blocks }, day) !== null),
    )
  return { ...restored, blocks, workouts: stays(restored.workouts), sessions: stays(restored.sessions) }
}
