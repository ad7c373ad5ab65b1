import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { v7 as uuidv7 } from 'uuid'
import { holdRunner } from '../../trpc/hold-runner.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/** Who takes care of a runner's needs, as it is stored. `revision` 0: nothing is. */
export type Care = {
  ownerId: string | null
  dueOn: Day | null
  snooze: { until: Day; reason: string; grave: string[] } | null
  revision: number
}

const NOTHING: Care = { ownerId: null, dueOn: null, snooze: null, revision: 0 }

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** What is stored, held until the transaction ends: changes of one runner's care follow one after the other. */
export const holdCare = async (tx: Tx, scope: RunnerScope): Promise<Care> => {
  await holdRunner(tx, scope)
  const row = await tx.needCare.findUnique({ where: { practiceId_runnerId: ofRunner(scope) } })
  if (!row) return NOTHING
  const { ownerId, dueOn, snoozedUntil, snoozeReason: reason, snoozedGrave: grave, revision } = row
  return {
    ownerId,
    dueOn: dueOn && toDay(dueOn),
    snooze: snoozedUntil && { until: toDay(snoozedUntil), reason, grave },
    revision,
  }
}

/** What is grave about a runner now: all that a snooze covers. */
export const graveNow = async (tx: Tx, scope: RunnerScope, now: Date): Promise<string[]> => {
  const span = await tx.needSpan.findFirst({
    where: { ...ofRunner(scope), fromAt: { lte: now }, untilAt: { gt: now } },
    select: { grave: true },
  })
  return span?.grave ?? []
}

/** The same as it shall be from now on; who put somebody off is whoever does it now. */
export const saveCare = async (
  tx: Tx,
  scope: RunnerScope,
  { ownerId, dueOn, snooze }: Omit<Care, 'revision'>,
  by: { scope: PracticeScope; at: Date } | null,
): Promise<number> => {
  const said = { ownerId, dueOn: dueOn && fromDay(dueOn) }
  const snoozed = by && {
    snoozedUntil: snooze && fromDay(snooze.until),
    snoozeReason: snooze?.reason ?? '',
    snoozedGrave: snooze?.grave ?? [],
    snoozedById: snooze && by.scope.memberId,
    snoozedAt: snooze && by.at,
  }
  const { revision } = await tx.needCare.upsert({
    where: { practiceId_runnerId: ofRunner(scope) },
    create: { ...ofRunner(scope), id: uuidv7(), ...said, ...snoozed },
    update: { ...said, ...snoozed, revision: { increment: 1 } },
    select: { revision: true },
  })
  return revision
}

/** Whether a member may take care of a runner: a therapist here, who may see them. */
export const mayTakeCare = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  memberId: string,
): Promise<boolean> => {
  const standing = { practiceId, id: memberId, removedAt: null }
  const found = await tx.member.count({
    where: {
      OR: [
        { ...standing, role: 'owner' },
        {
          ...standing,
          role: 'therapist',
          OR: [{ practice: { ownRunnersOnly: false } }, { responsible: { some: { practiceId, id: runnerId } } }],
        },
      ],
    },
  })
  return found === 1
}
