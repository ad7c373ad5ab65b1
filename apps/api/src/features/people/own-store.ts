import type { Tx } from '@strideloom/db/client.ts'
import type { TextSize } from '@strideloom/domain/people/text-size.ts'
import type { Units } from '@strideloom/domain/people/units.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export const setTextSize = async (tx: Tx, userId: string, textSize: TextSize): Promise<void> => {
  await tx.user.updateMany({ where: { id: userId }, data: { textSize } })
}

export const setUnits = async (tx: Tx, userId: string, { distance, weight }: Units): Promise<void> => {
  await tx.user.updateMany({ where: { id: userId }, data: { distanceUnit: distance, weightUnit: weight } })
}

/** Puts a runner into a zone; a therapist who has their details open saves on what is now. Returns the zone before. */
export const setTimeZone = async (tx: Tx, { practiceId, runnerId }: RunnerScope, timeZone: string): Promise<string> => {
  const [held] = await tx.$queryRaw<{ timeZone: string }[]>`
    SELECT "timeZone" FROM "Runner" WHERE "practiceId" = ${practiceId}::uuid AND id = ${runnerId}::uuid FOR UPDATE`
  const before = held?.timeZone ?? timeZone
  if (before !== timeZone)
    await tx.runner.update({
      where: { practiceId_id: { practiceId, id: runnerId } },
      data: { timeZone, revision: { increment: 1 } },
    })
  return before
}
