import type { Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { DistanceUnit } from '@strideloom/domain/people/units.ts'
import type { FeedChoices } from '@strideloom/domain/programs/calendar-choices.ts'
import type { ToldEvents } from '@strideloom/domain/programs/calendar-told.ts'
import { grantRunner, type RunnerScope } from '../../trpc/scope.ts'

/** A runner's calendar address as its runner may know of it: that it stands, not what it is. */
export type StandingFeed = { id: string; choices: FeedChoices; createdAt: Instant; fetchedAt: Instant | null }

const standing = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId, revokedAt: null })

/** The address that stands; null without one. */
export const findFeed = async (tx: Tx, scope: RunnerScope): Promise<StandingFeed | null> => {
  const row = await tx.calendarFeed.findFirst({
    where: standing(scope),
    select: { id: true, choices: true, createdAt: true, fetchedAt: true },
  })
  return (
    row && {
      id: row.id,
      choices: row.choices as FeedChoices,
      createdAt: row.createdAt.toISOString(),
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
    }
  )
}

/** Holds the runner until the transaction ends: of two addresses that are made at once, one waits for the other. */
export const holdRunner = async (tx: Tx, scope: RunnerScope): Promise<void> => {
  await tx.$queryRaw`
    SELECT 1 FROM "Runner" WHERE "practiceId" = ${scope.practiceId}::uuid AND id = ${scope.runnerId}::uuid FOR UPDATE`
}

/**
 * Writes an address. Only the hash of its secret is kept, so a repeated request (same id) gets a new secret on the same row, and the one
 * that was lost on the way opens nothing.
 * @returns whether it is new
 * @throws DomainError not-the-same-write when the id was used for something else, or that address has ended
 */
export const writeFeed = async (
  tx: Tx,
  scope: RunnerScope,
  feed: { id: string; secretHash: string; choices: FeedChoices },
  now: Date,
): Promise<boolean> => {
  const { practiceId, runnerId } = scope
  const { count } = await tx.calendarFeed.createMany({
    data: [{ practiceId, runnerId, ...feed, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) return true
  const again = await tx.calendarFeed.updateMany({
    where: { ...standing(scope), id: feed.id },
    data: { secretHash: feed.secretHash, fetchedAt: null },
  })
  if (again.count === 0) throw new DomainError('not-the-same-write', 'This address has ended already. Make a new one.')
  return false
}

/** Ends the address that stands, unless it is `keep`; what it was told is forgotten. The id of what ended, null for nothing. */
export const endFeed = async (tx: Tx, scope: RunnerScope, keep: string | null, now: Date): Promise<string | null> => {
  const feed = await findFeed(tx, scope)
  if (!feed || feed.id === keep) return null
  await tx.calendarFeed.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: feed.id } },
    data: { revokedAt: now, told: {} },
  })
  return feed.id
}

/** Returns whether there was one to choose for. */
export const chooseForFeed = async (tx: Tx, scope: RunnerScope, choices: FeedChoices): Promise<boolean> => {
  const { count } = await tx.calendarFeed.updateMany({ where: standing(scope), data: { choices } })
  return count === 1
}

/** A calendar that a secret opens: whose, and what it was told. */
export type OpenFeed = {
  id: string
  scope: RunnerScope
  practice: string
  distance: DistanceUnit
  choices: FeedChoices
  told: ToldEvents
}

type Row = Omit<OpenFeed, 'scope'> & { practiceId: string; runnerId: string; userId: string; timeZone: string }

/**
 * What the hash of a secret opens; null where it has ended, never was, or its runner is archived or has no account any more. It is held
 * until the transaction ends: two who come at once are told the same.
 */
export const openFeed = async (tx: Tx, secretHash: string): Promise<OpenFeed | null> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT f.id, f."practiceId", f."runnerId", r."userId", r."timeZone", p.name AS practice, u."distanceUnit" AS distance, f.choices, f.told
    FROM "CalendarFeed" f
    JOIN "Runner" r ON r."practiceId" = f."practiceId" AND r.id = f."runnerId"
    JOIN "Practice" p ON p.id = f."practiceId"
    JOIN "User" u ON u.id = r."userId"
    WHERE f."secretHash" = ${secretHash} AND f."revokedAt" IS NULL AND r."archivedAt" IS NULL
    FOR UPDATE OF f`
  const [row] = rows
  if (!row) return null
  const { practiceId, runnerId, userId, timeZone, ...feed } = row
  return { ...feed, scope: grantRunner({ practiceId, runnerId, userId, timeZone, memberId: null }) }
}

/** That it was fetched, and what it was told; `told` null where that is what it was told before. */
export const noteFetched = async (
  tx: Tx,
  { id, scope }: OpenFeed,
  told: ToldEvents | null,
  now: Date,
): Promise<void> => {
  await tx.calendarFeed.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id } },
    data: { fetchedAt: now, ...(told && { told: told as unknown as Prisma.InputJsonObject }) },
  })
}
