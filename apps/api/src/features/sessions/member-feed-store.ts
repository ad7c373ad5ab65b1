import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { ToldEvents } from '@strideloom/domain/programs/calendar-told.ts'
import {
  type FeedAppointment,
  type FeedNames,
  withoutAppointments,
} from '@strideloom/domain/sessions/therapist-feed.ts'
import { grantPractice, type PracticeScope } from '../../trpc/scope.ts'
import { mayView } from '../people/roster-store.ts'

/** A therapist's calendar address as they may know of it: that it stands, not what it is. */
export type StandingMemberFeed = { id: string; names: FeedNames; createdAt: Instant; fetchedAt: Instant | null }

const standing = ({ practiceId, memberId }: PracticeScope) => ({ practiceId, memberId, revokedAt: null })

/** The address that stands; null without one. */
export const findMemberFeed = async (tx: Tx | Db, scope: PracticeScope): Promise<StandingMemberFeed | null> => {
  const row = await tx.memberFeed.findFirst({
    where: standing(scope),
    select: { id: true, names: true, createdAt: true, fetchedAt: true },
  })
  return (
    row && {
      id: row.id,
      names: row.names as FeedNames,
      createdAt: row.createdAt.toISOString(),
      fetchedAt: row.fetchedAt?.toISOString() ?? null,
    }
  )
}

/**
 * Writes an address. Only the hash of its secret is kept: a repeated request (same id) gets a new secret on the same row.
 * @returns whether it is new
 * @throws DomainError not-the-same-write when the id was used for something else, or that address has ended
 */
export const writeMemberFeed = async (
  tx: Tx,
  scope: PracticeScope,
  feed: { id: string; secretHash: string; names: FeedNames },
  now: Date,
): Promise<boolean> => {
  const { practiceId, memberId } = scope
  const { count } = await tx.memberFeed.createMany({
    data: [{ practiceId, memberId, ...feed, createdAt: now }],
    skipDuplicates: true,
  })
  if (count === 1) return true
  const again = await tx.memberFeed.updateMany({
    where: { ...standing(scope), id: feed.id },
    data: { secretHash: feed.secretHash, fetchedAt: null },
  })
  if (again.count === 0) throw new DomainError('not-the-same-write', 'This address has ended already. Make a new one.')
  return false
}

/** Ends the address that stands, unless it is `keep`; what it was told is forgotten. The id of what ended, null for nothing. */
export const endMemberFeed = async (
  tx: Tx,
  scope: PracticeScope,
  keep: string | null,
  now: Date,
): Promise<string | null> => {
  const feed = await findMemberFeed(tx, scope)
  if (!feed || feed.id === keep) return null
  await tx.memberFeed.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id: feed.id } },
    data: { revokedAt: now, told: {} },
  })
  return feed.id
}

/** Returns whether there was one to choose for. */
export const chooseNames = async (tx: Tx | Db, scope: PracticeScope, names: FeedNames): Promise<boolean> =>
  (await tx.memberFeed.updateMany({ where: standing(scope), data: { names } })).count === 1

export type OpenMemberFeed = {
  id: string
  scope: PracticeScope
  practice: string
  timeZone: TimeZone
  names: FeedNames
  told: ToldEvents
}

type Row = Omit<OpenMemberFeed, 'scope'> & Pick<PracticeScope, 'practiceId' | 'memberId' | 'userId' | 'role'>

/**
 * What the hash of a secret opens; null where it has ended or never was, or its member treats nobody here any more. It is held until the
 * transaction ends: two who come at once are told the same.
 */
export const openMemberFeed = async (tx: Tx, secretHash: string): Promise<OpenMemberFeed | null> => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT f.id, f."practiceId", f."memberId", m."userId", m.role::text AS role, p."timeZone", p.name AS practice, f.names, f.told
    FROM "MemberFeed" f
    JOIN "Member" m ON m."practiceId" = f."practiceId" AND m.id = f."memberId"
    JOIN "Practice" p ON p.id = f."practiceId"
    WHERE f."secretHash" = ${secretHash} AND f."revokedAt" IS NULL AND m."removedAt" IS NULL AND m."userId" IS NOT NULL
      AND m.role <> 'assistant'
    FOR UPDATE OF f`
  if (!row) return null
  const { practiceId, memberId, userId, role, ...feed } = row
  return { ...feed, scope: grantPractice({ practiceId, memberId, userId, role }) }
}

/** The therapist's own sessions with a time, between two days; a runner whom they may not see has no name. */
export const listFeedAppointments = async (
  tx: Tx,
  scope: PracticeScope,
  { from, to }: { from: Day; to: Day },
): Promise<FeedAppointment[]> => {
  const rows = await tx.$queryRaw<(Omit<FeedAppointment, 'start'> & { start: Date })[]>`
    SELECT s.id, session_begins(s.day, s."startTime", r."timeZone") AS start, s.minutes, s.status,
      CASE WHEN EXISTS (SELECT 1 WHERE true ${mayView(scope)}) THEN r.name END AS runner
    FROM "Session" s
    JOIN "Runner" r ON r."practiceId" = s."practiceId" AND r.id = s."runnerId"
    JOIN "Practice" p ON p.id = s."practiceId"
    WHERE s."practiceId" = ${scope.practiceId}::uuid AND s."therapistId" = ${scope.memberId}::uuid AND s."retiredAt" IS NULL
      AND s."startTime" IS NOT NULL AND s.day BETWEEN ${from}::date AND ${to}::date AND r."erasedAt" IS NULL
    ORDER BY s.day, s.id`
  return rows.map(({ start, ...row }) => ({ ...row, start: start.toISOString() }))
}

/** That it was fetched, and what it was told; `told` null where that is what it was told before. */
export const noteMemberFetched = async (
  tx: Tx,
  { id, scope }: OpenMemberFeed,
  told: ToldEvents | null,
  now: Date,
): Promise<void> => {
  await tx.memberFeed.update({
    where: { practiceId_id: { practiceId: scope.practiceId, id } },
    data: { fetchedAt: now, ...(told && { told: told as unknown as Prisma.InputJsonObject }) },
  })
}

/** A runner is erased: what calendars of the practice remember of their sessions goes, titles with it. Before the sessions go themselves. */
export const forgetInFeeds = async (
  tx: Tx,
  { practiceId, runnerId }: { practiceId: string; runnerId: string },
): Promise<void> => {
  const sessions = await tx.session.findMany({ where: { practiceId, runnerId }, select: { id: true } })
  if (sessions.length === 0) return
  await tx.$queryRaw`SELECT 1 FROM "MemberFeed" WHERE "practiceId" = ${practiceId}::uuid ORDER BY id FOR UPDATE`
  const feeds = await tx.memberFeed.findMany({
    where: { practiceId, revokedAt: null },
    select: { id: true, told: true },
  })
  for (const { id, told } of feeds) {
    const left = withoutAppointments(
      told as unknown as ToldEvents,
      sessions.map((session) => session.id),
    )
    await tx.memberFeed.update({
      where: { practiceId_id: { practiceId, id } },
      data: { told: left as unknown as Prisma.InputJsonObject },
    })
  }
}
