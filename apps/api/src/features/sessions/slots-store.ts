import type { Tx } from '@strideloom/db/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { STILL_OPEN } from './still-open-sql.ts'

export type OpenSlot = { id: string; startAt: Instant; minutes: number }

const ofTherapist = ({ practiceId, memberId }: PracticeScope) => ({ practiceId, therapistId: memberId })

/** The zone in which the practice's times are read. */
export const zoneOfPractice = async (tx: Tx, { practiceId }: PracticeScope): Promise<string> =>
  (await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } })).timeZone

/** Coming times that this therapist offers; `isTaken`: a session lies in it, so that it is offered to nobody. */
export const listSlots = async (
  tx: Tx,
  { practiceId, memberId }: PracticeScope,
  from: Date,
): Promise<(OpenSlot & { isTaken: boolean })[]> => {
  const rows = await tx.$queryRawUnsafe<{ id: string; startAt: Date; minutes: number; isTaken: boolean }[]>(
    `SELECT o.id, o."startAt", o.minutes, NOT (${STILL_OPEN}) AS "isTaken" FROM "OpenSlot" o
     WHERE o."practiceId" = $1::uuid AND o."therapistId" = $2::uuid AND o."retiredAt" IS NULL AND o."startAt" >= $3::timestamptz
     ORDER BY o."startAt", o.id LIMIT 200`,
    practiceId,
    memberId,
    from,
  )
  return rows.map((row) => ({ ...row, startAt: row.startAt.toISOString() }))
}

/** One of this therapist's times in which a moment of the new one lies; null when it is free. */
export const findOverlap = async (tx: Tx, scope: PracticeScope, slot: OpenSlot): Promise<Instant | null> => {
  const [row] = await tx.$queryRaw<{ startAt: Date }[]>`
    SELECT o."startAt" FROM "OpenSlot" o
    WHERE o."practiceId" = ${scope.practiceId}::uuid AND o."therapistId" = ${scope.memberId}::uuid AND o."retiredAt" IS NULL
      AND o.id <> ${slot.id}::uuid
      AND o."startAt" < ${slot.startAt}::timestamptz + make_interval(mins => ${slot.minutes}::int)
      AND o."startAt" + make_interval(mins => o.minutes) > ${slot.startAt}::timestamptz
    LIMIT 1`
  return row ? row.startAt.toISOString() : null
}

/** Adds a time. Returns false when its id is taken. */
export const insertSlot = async (
  tx: Tx,
  scope: PracticeScope,
  { id, startAt, minutes }: OpenSlot,
): Promise<boolean> => {
  const { count } = await tx.openSlot.createMany({
    data: [{ ...ofTherapist(scope), id, startAt: new Date(startAt), minutes }],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this therapist offers this very time under this id. */
export const isOwnSlot = async (tx: Tx, scope: PracticeScope, { id, startAt, minutes }: OpenSlot): Promise<boolean> =>
  (await tx.openSlot.count({ where: { ...ofTherapist(scope), id, startAt: new Date(startAt), minutes } })) === 1

/** Takes a time back, or offers it again. Returns false when it was so already. @throws not found, also for a colleague's */
export const retireSlot = async (
  tx: Tx,
  scope: PracticeScope,
  { id, retired, at }: { id: string; retired: boolean; at: Date },
): Promise<boolean> => {
  if (!(await tx.openSlot.findFirst({ where: { ...ofTherapist(scope), id }, select: { id: true } }))) throw notFound()
  const { count } = await tx.openSlot.updateMany({
    where: { ...ofTherapist(scope), id, retiredAt: retired ? null : { not: null } },
    data: { retiredAt: retired ? at : null },
  })
  return count === 1
}
