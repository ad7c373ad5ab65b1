import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import type { Publication } from '@strideloom/domain/programs/publish.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { StoredItem, StoredPlan, StoredSession, StoredWorkout } from '@strideloom/domain/programs/stored-plan.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/**
 * The stored plan of a program in two statements. `logged`: the newest answer for the item, or for its whole workout, was
 * not taken back.
 */
export const findStoredPlan = async (tx: Tx, scope: RunnerScope, programId: string): Promise<StoredPlan> => {
  const workouts = await tx.$queryRaw<
    (Omit<StoredWorkout, 'items'> & { wholeLogged: boolean; items: StoredItem[] | null })[]
  >`
    WITH planned AS (
      SELECT w."practiceId", w.id, w.day, w.area, w.title, w."retiredAt" IS NOT NULL AS retired FROM "Workout" w
      WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid AND w."programId" = ${programId}::uuid
    ), newest AS (
      SELECT DISTINCT ON (l."workoutId", l."workoutItemId") l."workoutId", l."workoutItemId", l.outcome
      FROM "Log" l JOIN planned p ON p."practiceId" = l."practiceId" AND p.id = l."workoutId"
      ORDER BY l."workoutId", l."workoutItemId", l."loggedAt" DESC, l.id DESC
    ), answered AS (
      SELECT "workoutId", "workoutItemId" FROM newest WHERE outcome <> 'withdrawn'
    )
    SELECT p.id, p.day, p.area, p.title, p.retired,
      EXISTS (SELECT FROM answered a WHERE a."workoutId" = p.id) AS logged,
      EXISTS (SELECT FROM answered a WHERE a."workoutId" = p.id AND a."workoutItemId" IS NULL) AS "wholeLogged",
      (SELECT json_agg(json_build_object('id', i.id, 'itemId', i."itemId", 'ordinal', i.ordinal, 'prescribed', i.prescribed,
          'logged', EXISTS (SELECT FROM answered a WHERE a."workoutItemId" = i.id)) ORDER BY i.ordinal, i.id)
        FROM "WorkoutItem" i WHERE i."practiceId" = p."practiceId" AND i."workoutId" = p.id AND i."retiredAt" IS NULL) AS items
    FROM planned p`
  const sessions = await tx.session.findMany({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, programId },
    select: {
      id: true,
      day: true,
      startTime: true,
      minutes: true,
      intent: true,
      status: true,
      retiredAt: true,
      works: {
        orderBy: { ordinal: 'asc' },
        omit: { practiceId: true, sessionId: true, findingId: true, ordinal: true },
      },
    },
  })
  return {
    workouts: workouts.map(({ items, wholeLogged, ...workout }) => ({
      ...workout,
      items: (items ?? []).map((item) => ({ ...item, logged: item.logged || wholeLogged })),
    })),
    sessions: sessions.map(({ day, retiredAt, intent, works, ...session }) => ({
      ...session,
      day: toDay(day),
      intent: intent as Intent,
      retired: retiredAt !== null,
      works: works as StoredSession['works'],
    })),
  }
}

/** The document of the version that the runner follows now; null before the first. */
export const findPublished = async (tx: Tx, scope: RunnerScope, programId: string): Promise<Program | null> => {
  const version = await tx.programVersion.findFirst({
    where: { practiceId: scope.practiceId, programId, program: { runnerId: scope.runnerId } },
    orderBy: { number: 'desc' },
    select: { document: true },
  })
  return version === null ? null : (version.document as unknown as Program)
}

export const findVersion = (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<{ number: number; revision: number; programId: string } | null> =>
  tx.programVersion.findFirst({
    where: { practiceId: scope.practiceId, id, program: { runnerId: scope.runnerId } },
    select: { number: true, revision: true, programId: true },
  })

export const listVersions = (tx: Tx, scope: RunnerScope, programId: string, before: number | null) =>
  tx.programVersion.findMany({
    where: {
      practiceId: scope.practiceId,
      programId,
      program: { runnerId: scope.runnerId },
      ...(before !== null && { number: { lt: before } }),
    },
    orderBy: { number: 'desc' },
    take: 20,
    select: { id: true, number: true, revision: true, publishedAt: true, publishedBy: { select: { name: true } } },
  })

type Version = { id: string; number: number; programId: string; revision: number; document: Program; at: Date }

/** True when one of these new ids is a row of the practice already: an id means one thing for ever. */
const areTaken = async (tx: Tx, { practiceId }: RunnerScope, version: Version, plan: Publication): Promise<boolean> => {
  const among = (all: readonly { id: string }[]) => ({ practiceId, id: { in: all.map(({ id }) => id) } })
  const counts = [
    await tx.programVersion.count({ where: among([version]) }),
    await tx.workout.count({ where: among(plan.insertWorkouts) }),
    await tx.session.count({ where: among(plan.insertSessions) }),
    await tx.sessionWork.count({
      where: {
        ...among([...plan.insertSessions, ...plan.updateSessions].flatMap(({ works }) => works)),
        sessionId: { notIn: plan.updateSessions.map(({ id }) => id) },
      },
    }),
  ]
  return counts.some((count) => count > 0)
}

const sessionHead = (session: PlannedSession) => ({
  day: fromDay(session.day),
  startTime: session.startTime,
  minutes: session.minutes,
  intent: session.intent,
  pressure: session.works.length > 0 ? Math.max(...session.works.map(({ pressure }) => pressure)) : null,
})

/** Writes the version and everything that publishing does to the plan. @throws DomainError not-the-same-write */
export const savePublication = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  version: Version,
  plan: Publication,
  therapistId: string,
): Promise<void> => {
  if (await areTaken(tx, scope, version, plan))
    throw new DomainError('not-the-same-write', 'Parts of this program belong to another one. Add them here anew.')
  await tx.programVersion.create({
    data: {
      practiceId: scope.practiceId,
      id: version.id,
      programId: version.programId,
      number: version.number,
      revision: version.revision,
      document: version.document as unknown as Prisma.InputJsonObject,
      publishedById: by.memberId,
      publishedAt: version.at,
    },
  })
  await saveWorkouts(tx, scope, version, plan)
  await saveSessions(tx, scope, version, plan, therapistId)
}

const saveWorkouts = async (tx: Tx, scope: RunnerScope, version: Version, plan: Publication): Promise<void> => {
  const { practiceId, runnerId } = scope
  const own = { practiceId, runnerId }
  const retired = { retiredAt: version.at }
  const place = { programId: version.programId, versionId: version.id }
  await tx.workout.createMany({
    data: plan.insertWorkouts.map(({ day, ...workout }) => ({ ...own, ...place, ...workout, day: fromDay(day) })),
  })
  if (plan.updateWorkouts.length > 0)
    await tx.$executeRaw`
      UPDATE "Workout" w SET day = u.day, area = u.area, title = u.title, "versionId" = ${version.id}::uuid, "retiredAt" = NULL
      FROM jsonb_to_recordset(${JSON.stringify(plan.updateWorkouts)}::jsonb) AS u(id uuid, day date, area text, title text)
      WHERE w."practiceId" = ${practiceId}::uuid AND w."runnerId" = ${runnerId}::uuid AND w.id = u.id`
  await tx.workoutItem.updateMany({ where: { ...own, id: { in: plan.retireItems } }, data: retired })
  await tx.workout.updateMany({ where: { ...own, id: { in: plan.retireWorkouts } }, data: retired })
  if (plan.reorderItems.length > 0)
    await tx.$executeRaw`
      UPDATE "WorkoutItem" i SET ordinal = u.ordinal
      FROM jsonb_to_recordset(${JSON.stringify(plan.reorderItems)}::jsonb) AS u(id uuid, ordinal int)
      WHERE i."practiceId" = ${practiceId}::uuid AND i."runnerId" = ${runnerId}::uuid AND i.id = u.id`
  await tx.workoutItem.createMany({
    data: plan.insertItems.map(({ prescribed, ...item }) => ({
      ...own,
      ...item,
      prescribed: prescribed as unknown as Prisma.InputJsonObject,
    })),
  })
}

const saveSessions = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  version: Version,
  plan: Publication,
  therapistId: string,
): Promise<void> => {
  const own = { practiceId, runnerId }
  const place = { programId: version.programId, versionId: version.id }
  await tx.session.createMany({
    data: plan.insertSessions.map((session) => ({
      ...own,
      ...place,
      id: session.id,
      therapistId,
      ...sessionHead(session),
    })),
  })
  for (const session of plan.updateSessions)
    await tx.session.updateMany({
      where: { ...own, id: session.id },
      data: { ...place, ...sessionHead(session), retiredAt: null },
    })
  await tx.session.updateMany({ where: { ...own, id: { in: plan.retireSessions } }, data: { retiredAt: version.at } })
  // Works of a session that is still to come are part of the plan; the version keeps what they were.
  await tx.sessionWork.deleteMany({ where: { practiceId, sessionId: { in: plan.updateSessions.map(({ id }) => id) } } })
  await tx.sessionWork.createMany({
    data: [...plan.insertSessions, ...plan.updateSessions].flatMap(({ id: sessionId, works }) =>
      works.map((work, index) => ({
        practiceId,
        sessionId,
        ...work,
        findingId: work.pairingId === null ? null : (version.document.pairings[work.pairingId]?.findingId ?? null),
        ordinal: index + 1,
      })),
    ),
  })
}

/** Who is responsible for the runner: their sessions are planned with them. */
export const responsibleOf = async (tx: Tx, scope: RunnerScope): Promise<string> => {
  const { responsibleId } = await tx.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
    select: { responsibleId: true },
  })
  return responsibleId
}
