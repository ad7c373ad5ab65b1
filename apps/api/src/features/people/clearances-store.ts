import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type RegionSide, regionKey } from '@strideloom/domain/library/region-side.ts'
import type { Clearance } from '@strideloom/domain/people/clearance-schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { columnOrNull, dayOrNull } from './intake-store.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
const select = { id: true, flag: true, filedOn: true, expiresOn: true, regions: true, note: true } as const

type Row = Omit<Clearance, 'flag' | 'filedOn' | 'expiresOn' | 'regions'> & {
  flag: string
  filedOn: Date
  expiresOn: Date | null
  regions: string[]
}
const toClearance = ({ flag, filedOn, expiresOn, regions, ...row }: Row): Clearance => ({
  ...row,
  flag: flag as Clearance['flag'],
  filedOn: toDay(filedOn),
  expiresOn: dayOrNull(expiresOn),
  regions: regions.map((key) => {
    const [region, side] = key.split('/')
    return { region, side } as RegionSide
  }),
})

/** Notes on file, the newest first, with who filed them. */
export const listClearances = async (tx: Tx, scope: RunnerScope): Promise<(Clearance & { filedBy: string })[]> => {
  const rows = await tx.clearance.findMany({
    where: { ...ofRunner(scope), retiredAt: null },
    orderBy: [{ filedOn: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { ...select, filedBy: { select: { name: true } } },
  })
  return rows.map(({ filedBy, ...row }) => ({ ...toClearance(row), filedBy: filedBy.name }))
}

/** Files a note. Returns false when it is on file already. @throws not found, or DomainError when the id means something else */
export const insertClearance = async (
  tx: Tx,
  scope: RunnerScope & { memberId: string },
  clearance: Clearance,
  at: Date,
): Promise<boolean> => {
  const { filedOn, expiresOn, regions, ...rest } = clearance
  const { count } = await tx.clearance.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...rest,
        filedOn: fromDay(filedOn),
        expiresOn: columnOrNull(expiresOn),
        regions: regions.map(regionKey),
        filedById: scope.memberId,
        filedAt: at,
      },
    ],
    skipDuplicates: true,
  })
  if (count === 1) return true
  const row = await tx.clearance.findFirst({ where: { ...ofRunner(scope), id: clearance.id }, select })
  if (!row) throw notFound()
  if (hasSameFields(toClearance(row), clearance)) return false
  throw new DomainError('not-the-same-write', 'This note was filed differently. Reload the page and file it anew.')
}

/** Takes a note off the file, for one that was filed by mistake, or back. Returns false when it was so. @throws not found */
export const retireClearance = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  retired: boolean,
  at: Date,
): Promise<boolean> => {
  if ((await tx.clearance.count({ where: { ...ofRunner(scope), id } })) === 0) throw notFound()
  const { count } = await tx.clearance.updateMany({
    where: { ...ofRunner(scope), id, retiredAt: retired ? null : { not: null } },
    data: { retiredAt: retired ? at : null },
  })
  return count === 1
}
