import { readTransfer } from '@strideloom/domain/record/transfer.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import { grantRunner } from '../../trpc/scope.ts'
import { checkImported } from './check-import.ts'
import { exportRecord } from './export-store.ts'
import { insertRecord } from './import-store.ts'
import { refuseRecord } from './refuse-record.ts'

/** A whole record may be read and written for this long. */
const TIMEOUT_MS = 60_000

export const recordRouter = router({
  /** record.md: the whole record as a document, for another practice, for support, for the runner. */
  export: recordProcedure.query(({ ctx }) =>
    exportRecord(ctx.db, ctx.runner, ctx.now(), ctx.today(ctx.runner.timeZone)),
  ),

  /**
   * Takes in a record that another practice exported: all of it or nothing. Answers with the coming sessions that a safety rule
   * keeps from being planned here.
   */
  import: therapistProcedure.input(z.object({ document: z.unknown() })).mutation(({ ctx, input }) => {
    const { transfer, complaints } = readTransfer(input.document)
    if (complaints) return refuseRecord(complaints)
    return ctx.db.$transaction(
      async (tx) => {
        const now = ctx.now()
        const { practiceId, memberId, userId } = ctx.scope
        const runnerId = await insertRecord(tx, ctx.scope, transfer, now)
        const { timeZone, name } = await tx.runner.findUniqueOrThrow({
          where: { practiceId_id: { practiceId, id: runnerId } },
          select: { timeZone: true, name: true },
        })
        const runner = grantRunner({ practiceId, runnerId, memberId, userId, timeZone })
        const notPlanned = await checkImported(tx, runner, transfer, { now, today: ctx.today(timeZone) })
        await audit(tx, ctx.scope, now, {
          action: 'record imported',
          runnerId,
          detail: {
            from: transfer.practice,
            exportedAt: transfer.exportedAt,
            notPlanned: notPlanned.map(({ id }) => id),
          },
        })
        return { runnerId, name, notPlanned }
      },
      { timeout: TIMEOUT_MS },
    )
  }),
})
