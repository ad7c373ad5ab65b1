import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Race } from '@strideloom/domain/training/schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export type RaceRow = Race & { revision: number }

/** More races than anybody runs; the newest are kept when it is not. */
const MOST = 300

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
const columns = {
  id: true,
  name: true,
  day: true,
  startTime: true,
  distanceKm: true,
  priority: true,
  status: true,
  revision: true,
  retiredAt: true,
} as const

type Columns = Omit<RaceRow, 'day' | 'distanceKm'> & {
  day: Date
  distanceKm: { toNumber: () => number }
  retiredAt: Date | null
}
const toRace = ({ retiredAt: _, day, distanceKm, ...row }: Columns): RaceRow => ({
  ...row,
  day: toDay(day),
  distanceKm: distanceKm.toNumber(),
})

/** Races that stand, the latest day first. */
export const listRaces = async (tx: Tx, scope: RunnerScope): Promise<RaceRow[]> => {
  const rows = await tx.race.findMany({
    where: { ...ofRunner(scope), retiredAt: null },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: columns,
  })
  return rows.map(toRace)
}

/** A race of this runner, retired or not. @throws not found, also for somebody else's. */
export const findRace = async (tx: Tx, scope: RunnerScope, id: string): Promise<RaceRow & { retired: boolean }> => {
  const row = await tx.race.findFirst({ where: { ...ofRunner(scope), id }, select: columns })
  if (!row) throw notFound()
  return { ...toRace(row), retired: row.retiredAt !== null }
}

const movedOn = () =>
  new DomainError('record-moved-on', 'Somebody else saved this race meanwhile. Look at their version, then save again.')

/** Adds a race. Returns false when this very race is stored already. @throws DomainError when the id means something else. */
export const insertRace = async (tx: Tx, scope: RunnerScope, race: Race, now: Date): Promise<boolean> => {
  const { count } = await tx.race.createMany({
    data: [{ ...ofRunner(scope), ...race, day: fromDay(race.day), createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) return true
  const stored = await findRace(tx, scope, race.id)
  if (hasSameFields(stored, race)) return false
  throw movedOn()
}

/**
 * Saves an edit; returns what stood there before, or null when this very edit was saved already.
 * @throws DomainError record-moved-on when somebody else saved in between
 */
export const updateRace = async (tx: Tx, scope: RunnerScope, race: Race, revision: number): Promise<RaceRow | null> => {
  const before = await findRace(tx, scope, race.id)
  const { count } = await tx.race.updateMany({
    where: { ...ofRunner(scope), id: race.id, revision, retiredAt: null },
    data: { ...race, day: fromDay(race.day), revision: { increment: 1 } },
  })
  if (count === 1) return before
  if (before.revision === revision + 1 && hasSameFields(before, race)) return null
  throw movedOn()
}

/** Takes a race out of the record, or back in. Returns false when it was so already. */
export const retireRace = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  retired: boolean,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.race.updateMany({
    where: { ...ofRunner(scope), id, retiredAt: retired ? null : { not: null } },
    data: { retiredAt: retired ? at : null },
  })
  return count === 1
}
