import { leftOutOf } from '@strideloom/domain/record/left-out.ts'
import { readRecord } from '@strideloom/domain/record/read-record.ts'
import { idsTwice } from '@strideloom/domain/record/take-over.ts'
import { hasRows, readTransfer } from '@strideloom/domain/record/transfer.ts'
import { requiredText } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router, runnerProcedure, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { bringIn } from './bring-in.ts'
import { erasureRouter } from './erasure-router.ts'
import { exportRecord } from './export-store.ts'
import { loadOwnRecord } from './own-record-store.ts'
import { refuseRecord } from './refuse-record.ts'
import { documentRows } from './translate/document-rows.ts'

export const recordRouter = router({
  erasure: erasureRouter,

  /** record.md: the whole record as a document, for another practice, for support, for the runner. */
  export: recordProcedure.query(({ ctx }) =>
    exportRecord(ctx.db, ctx.runner, ctx.now(), ctx.today(ctx.runner.timeZone)),
  ),

  /** P45: everything about the runner that is theirs to see; that they took it along is on record too. */
  mine: runnerProcedure.query(async ({ ctx }) => {
    const now = ctx.now()
    const record = await loadOwnRecord(ctx.pool, ctx.runner, now)
    await audit(ctx.db, ctx.runner, now, { action: 'read record.mine', runnerId: ctx.runner.runnerId })
    return record
  }),

  /** The same for a therapist, to hand it over as tables: what only therapists see is in `export`. */
  tables: recordProcedure.query(({ ctx }) => loadOwnRecord(ctx.pool, ctx.runner, ctx.now())),

  /**
   * Takes in a record: all of it or nothing. One that another practice exported comes with its rows; a document of another program is
   * made into rows, and names nobody, so that `name` has to. Answers with the coming sessions that a safety rule keeps from being
   * planned here, and in sentences with what a document did not bring.
   */
  import: therapistProcedure
    .input(z.object({ document: z.unknown(), name: requiredText('their name', 120).optional() }))
    .mutation(({ ctx, input: { document, name } }) => {
      if (hasRows(document)) {
        const { record, transfer, complaints } = readTransfer(document)
        return complaints ? refuseRecord(complaints) : bringIn(ctx, { transfer, record, document: null, leftOut: [] })
      }
      const { record, complaints } = readRecord(document)
      if (complaints) return refuseRecord(complaints)
      const twice = idsTwice(record)
      if (twice.length > 0) refuseRecord(twice)
      if (name === undefined) throw wrongField('name', 'Enter their name. This file does not say it.')
      const made = documentRows(record, { name, memberId: ctx.scope.memberId, now: ctx.now().toISOString() })
      return bringIn(ctx, { transfer: made.transfer, record, document: made, leftOut: leftOutOf(record) })
    }),
})
