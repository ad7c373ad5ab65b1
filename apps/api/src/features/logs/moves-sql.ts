import { at, list, of } from '../../trpc/json-sql.ts'

/** The moves of a workout `w`, in the order in which they were made: which one holds is decided outside (domain/logs/moves.ts). */
export const MOVES_OF_WORKOUT = list(`
  SELECT m.id, m."workoutId", m."fromDay", m."toDay", ${at('m."movedAt"')} AS "movedAt"
  FROM "WorkoutMove" m WHERE ${of('m', 'workoutId', 'w')} ORDER BY m."movedAt", m.id`)

/** When a publication last put a workout `w` on another day, or brought it back; null where none did. */
export const LAID_AGAIN_AT = at('w."laidAgainAt"')

/**
 * Since when work of a workout `w` is told as done, as `workedSince` of domain/logs/moves.ts settles it: of several entries for one
 * exercise the newest speaks.
 */
export const WORKED_AT = `(SELECT ${at('min(newest."loggedAt")')} FROM (
  SELECT DISTINCT ON (l."workoutItemId") l."loggedAt", l.outcome FROM "Log" l
  WHERE ${of('l', 'workoutId', 'w')} AND l."workoutItemId" IS NOT NULL
  ORDER BY l."workoutItemId", l."loggedAt" DESC, l.id DESC) newest WHERE newest.outcome IN ('done', 'partly'))`
