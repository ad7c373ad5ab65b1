import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { isShipped, type OwnItem, type OwnItems } from '@strideloom/domain/library/library-kinds.ts'
import { LIBRARY_KINDS, type LibraryKind } from '@strideloom/domain/library/library-lists.ts'
import { changedMeaning } from '@strideloom/domain/library/own-test.ts'
import { LIBRARY_VERSION } from '@strideloom/domain/library/version.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/** More than any practice makes; the library is listed whole, as it is searched while somebody types. */
const MOST = 4000

export type LibraryRow<Own> = {
  id: string
  item: Own | null
  isRetired: boolean
  revision: number
  changedBy: string
  changedAt: string
  /** The shipped library that it was last changed beside. */
  libraryVersion: string
}

/** What the practice made of each list. */
export type LibraryEdits = { [Kind in LibraryKind]: LibraryRow<OwnItems[Kind]>[] }

/** One item of one list. */
type Which = { kind: LibraryKind; id: string }

const select = {
  kind: true,
  id: true,
  item: true,
  retiredAt: true,
  revision: true,
  changedAt: true,
  libraryVersion: true,
  changedBy: { select: { name: true } },
} as const

type Columns = Prisma.LibraryItemGetPayload<{ select: typeof select }>

const toRow = ({ kind: _, item, retiredAt, changedBy, changedAt, ...row }: Columns): LibraryRow<OwnItem['item']> => ({
  ...row,
  item: item as OwnItem['item'] | null,
  isRetired: retiredAt !== null,
  changedBy: changedBy.name,
  changedAt: changedAt.toISOString(),
})

/** Everything that the practice made of the shipped library, list by list. */
export const listEdits = async (tx: Tx, { practiceId }: PracticeScope): Promise<LibraryEdits> => {
  const rows = await tx.libraryItem.findMany({ where: { practiceId }, orderBy: { id: 'asc' }, take: MOST, select })
  // The kind of a row says the shape of its item: both were saved together.
  return Object.fromEntries(
    LIBRARY_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(toRow)]),
  ) as LibraryEdits
}

const key = ({ practiceId }: PracticeScope, { kind, id }: Which) => ({
  practiceId_kind_id: { practiceId, kind, id },
})

const findRow = async (tx: Tx, scope: PracticeScope, which: Which) => {
  const row = await tx.libraryItem.findUnique({ where: key(scope, which), select })
  return row && toRow(row)
}

const by = ({ memberId }: PracticeScope, at: Date) => ({
  changedById: memberId,
  changedAt: at,
  libraryVersion: LIBRARY_VERSION,
})

const movedOn = () =>
  new DomainError('record-moved-on', 'Somebody else saved this meanwhile. Look at their version, then save again.')

/**
 * Saves the practice's version of an item, new (`revision` null) or changed. Returns false when this very version is stored already.
 * @throws DomainError record-moved-on when somebody else saved in between; not found for an edit of what is not there
 */
export const saveItem = async (
  tx: Tx,
  scope: PracticeScope,
  { kind, item, revision }: OwnItem & { revision: number | null },
  at: Date,
): Promise<boolean> => {
  const { practiceId } = scope
  const { id } = item
  const { count } =
    revision === null
      ? await tx.libraryItem.createMany({
          data: [{ practiceId, kind, id, item, ...by(scope, at) }],
          skipDuplicates: true,
        })
      : await tx.libraryItem.updateMany({
          where: { practiceId, kind, id, revision },
          data: { item, revision: { increment: 1 }, ...by(scope, at) },
        })
  if (count === 1) return true
  const stored = await findRow(tx, scope, { kind, id })
  if (stored?.item && sameContent(stored.item, item)) return false
  throw stored ? movedOn() : notFound()
}

/** The fields by which a new version of a test would change what values mean that somebody measured with it. */
export const meaningChanged = async (
  tx: Tx,
  scope: PracticeScope,
  test: OwnItems['test'],
): Promise<ReturnType<typeof changedMeaning>> => {
  const stored = await findRow(tx, scope, { kind: 'test', id: test.id })
  const fields = stored?.item ? changedMeaning(stored.item as OwnItems['test'], test) : []
  if (fields.length === 0) return []
  const where = { practiceId: scope.practiceId, test: test.id }
  const measured = (await tx.measurement.count({ where, take: 1 })) + (await tx.sessionRetest.count({ where, take: 1 }))
  return measured > 0 ? fields : []
}

/**
 * Takes an item out of the search, or back. Returns false when it was so already.
 * @throws not found for an item that neither is shipped nor the practice's
 */
export const retireItem = async (
  tx: Tx,
  scope: PracticeScope,
  { isRetired, ...which }: Which & { isRetired: boolean },
  at: Date,
): Promise<boolean> => {
  const stored = await findRow(tx, scope, which)
  if (!stored && !isShipped(which.kind, which.id)) throw notFound()
  if ((stored?.isRetired ?? false) === isRetired) return false
  const retiredAt = isRetired ? at : null
  // What it was compared with stays: taking out of the search is no look at the difference.
  const { libraryVersion, ...who } = by(scope, at)
  await tx.libraryItem.upsert({
    where: key(scope, which),
    create: { practiceId: scope.practiceId, ...which, retiredAt, libraryVersion, ...who },
    update: { retiredAt, revision: { increment: 1 }, ...who },
  })
  return true
}

/**
 * Lets go of the practice's version of a shipped item. Returns what it was, for an undo; null when it is as shipped already.
 * @throws not found for what is not shipped: an own item has nothing to go back to
 */
export const resetItem = async (
  tx: Tx,
  scope: PracticeScope,
  which: Which,
  at: Date,
): Promise<OwnItem['item'] | null> => {
  if (!isShipped(which.kind, which.id)) throw notFound()
  const stored = await findRow(tx, scope, which)
  if (!stored?.item) return null
  await tx.libraryItem.update({
    where: key(scope, which),
    data: { item: Prisma.DbNull, revision: { increment: 1 }, ...by(scope, at) },
  })
  return stored.item
}
