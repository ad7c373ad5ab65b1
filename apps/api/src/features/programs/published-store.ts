import type { Tx } from '@strideloom/db/client.ts'
import { toDay } from '@strideloom/db/day-column.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { readProgram, type StoredProgram } from '@strideloom/domain/programs/read-program.ts'
import type { Acknowledgement, Program } from '@strideloom/domain/programs/schema.ts'
import { sessionsInZone } from '@strideloom/domain/programs/sessions-in-zone.ts'
import type { StoredItem, StoredPlan, StoredSession, StoredWorkout } from '@strideloom/domain/programs/stored-plan.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

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
      acknowledgement: true,
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
    sessions: sessions.map(({ day, retiredAt, intent, works, acknowledgement, ...session }) => ({
      ...session,
      day: toDay(day),
      intent: intent as Intent,
      retired: retiredAt !== null,
      // As a document has it: a shipped technique has no version of its own, so nothing is written of it.
      works: works.map(({ own, ...work }) => (own === null ? work : { ...work, own })) as StoredSession['works'],
      acknowledgement: acknowledgement as Acknowledgement | null,
    })),
  }
}

/** What a version holds, its sessions told by the clock where the runner is now. */
const documentNow = (
  { document, timeZone }: { document: unknown; timeZone: string | null },
  scope: Pick<RunnerScope, 'timeZone'>,
): Program => sessionsInZone(readProgram(document as StoredProgram), timeZone ?? scope.timeZone, scope.timeZone)

/** The document of the version that the runner follows now; null before the first. */
export const findPublished = async (tx: Tx, scope: RunnerScope, programId: string): Promise<Program | null> => {
  const version = await tx.programVersion.findFirst({
    where: { practiceId: scope.practiceId, programId, program: { runnerId: scope.runnerId } },
    orderBy: { number: 'desc' },
    select: { document: true, timeZone: true },
  })
  return version && documentNow(version, scope)
}

/** One version with its document; null where this program has none of that id. */
export const findVersionDocument = async (tx: Tx, scope: RunnerScope, programId: string, id: string) => {
  const version = await tx.programVersion.findFirst({
    where: { practiceId: scope.practiceId, id, programId, program: { runnerId: scope.runnerId } },
    select: { id: true, number: true, publishedAt: true, document: true, timeZone: true },
  })
  if (!version) return null
  const { timeZone, document, ...head } = version
  return { ...head, document: documentNow({ timeZone, document }, scope) }
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

/** Who is responsible for the runner: their sessions are planned with them. */
export const responsibleOf = async (tx: Tx, scope: RunnerScope): Promise<string> => {
  const { responsibleId } = await tx.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
    select: { responsibleId: true },
  })
  return responsibleId
}
