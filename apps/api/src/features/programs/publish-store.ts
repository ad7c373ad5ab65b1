import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Publication, StoredPlan } from '@strideloom/domain/programs/publish.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

type ItemRow = StoredPlan['workouts'][number]['items'][number]

/** The stored plan of a program: what is not retired, and whether it was logged. Two statements. */
export const findStoredPlan = async (tx: Tx, scope: RunnerScope, programId: string): Promise<StoredPlan> => {
  const workouts = await tx.$queryRaw<
    {
      id: string
      day: Day
      area: 'strength' | 'mobility' | 'prehab'
      title: string
      logged: boolean
      items: ItemRow[] | null
    }[]
  >`
    SELECT w.id, w.day, w.area, w.title,
      EXISTS (SELECT 1 FROM "Log" l WHERE l."practiceId" = w."practiceId" AND l."workoutId" = w.id) AS logged,
      (SELECT json_agg(json_build_object('id', i.id, 'itemId', i."itemId", 'ordinal', i.ordinal, 'prescribed', i.prescribed, 'logged',
          EXISTS (SELECT 1 FROM "Log" l WHERE l."practiceId" = i."practiceId" AND l."workoutItemId" = i.id)) ORDER BY i.ordinal)
        FROM "WorkoutItem" i WHERE i."practiceId" = w."practiceId" AND i."workoutId" = w.id AND i."retiredAt" IS NULL) AS items
    FROM "Workout" w
    WHERE w."practiceId" = ${scope.practiceId}::uuid AND w."runnerId" = ${scope.runnerId}::uuid
      AND w."programId" = ${programId}::uuid AND w."retiredAt" IS NULL`
  const sessions = await tx.session.findMany({
    where: { practiceId: scope.practiceId, runnerId: scope.runnerId, programId, retiredAt: null },
    select: { id: true, day: true, status: true },
  })
  return {
    workouts: workouts.map(({ items, ...workout }) => ({ ...workout, items: items ?? [] })),
    sessions: sessions.map((session) => ({ ...session, day: toDay(session.day) })),
  }
}

export const findVersion = (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<{ number: number; programId: string } | null> =>
  tx.programVersion.findFirst({
    where: { practiceId: scope.practiceId, id, program: { runnerId: scope.runnerId } },
    select: { number: true, programId: true },
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

/** Writes the version and everything that publishing does to the plan. */
export const savePublication = async (
  tx: Tx,
  scope: RunnerScope,
  by: PracticeScope,
  version: { id: string; number: number; programId: string; revision: number; document: Program; at: Date },
  plan: Publication,
  therapistId: string,
): Promise<void> => {
  const { practiceId, runnerId } = scope
  const { programId } = version
  const versionId = version.id
  await tx.programVersion.create({
    data: {
      practiceId,
      id: versionId,
      programId,
      number: version.number,
      revision: version.revision,
      document: version.document as unknown as Prisma.InputJsonObject,
      publishedById: by.memberId,
      publishedAt: version.at,
    },
  })
  await tx.workout.createMany({
    data: plan.insertWorkouts.map(({ day, ...workout }) => ({
      practiceId,
      runnerId,
      programId,
      versionId,
      ...workout,
      day: fromDay(day),
    })),
  })
  for (const { id, day, area, title } of plan.updateWorkouts)
    await tx.workout.update({
      where: { practiceId_id: { practiceId, id } },
      data: { day: fromDay(day), area, title, versionId },
    })
  const retired = { retiredAt: version.at }
  await tx.workoutItem.updateMany({ where: { practiceId, runnerId, id: { in: plan.retireItems } }, data: retired })
  await tx.workout.updateMany({ where: { practiceId, runnerId, id: { in: plan.retireWorkouts } }, data: retired })
  for (const { id, ordinal } of plan.reorderItems)
    await tx.workoutItem.update({ where: { practiceId_id: { practiceId, id } }, data: { ordinal } })
  await tx.workoutItem.createMany({
    data: plan.insertItems.map(({ prescribed, ...item }) => ({
      practiceId,
      runnerId,
      ...item,
      prescribed: prescribed as unknown as Prisma.InputJsonObject,
    })),
  })
  const head = (session: PlannedSession) => ({
    day: fromDay(session.day),
    startTime: session.startTime,
    minutes: session.minutes,
    intent: session.intent,
    pressure: session.works.length > 0 ? Math.max(...session.works.map(({ pressure }) => pressure)) : null,
    programId,
    versionId,
  })
  await tx.session.createMany({
    data: plan.insertSessions.map((session) => ({
      practiceId,
      runnerId,
      id: session.id,
      therapistId,
      ...head(session),
    })),
  })
  for (const session of plan.updateSessions)
    await tx.session.update({ where: { practiceId_id: { practiceId, id: session.id } }, data: head(session) })
  await tx.session.updateMany({ where: { practiceId, runnerId, id: { in: plan.retireSessions } }, data: retired })
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
