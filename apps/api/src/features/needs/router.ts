import { answersOn } from '@strideloom/domain/needs/answers-of.ts'
import { needFilterSchema } from '@strideloom/domain/needs/filters.ts'
import { toldNeed } from '@strideloom/domain/needs/told-need.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { router, therapistProcedure } from '../../trpc/procedures.ts'
import { listAppointments } from './appointments-store.ts'
import { careRouter } from './care-router.ts'
import { clockOf, countNeeds, listNeeds, type NeedRow } from './needs-store.ts'

/** Runners on one page of the list. */
const PAGE = 30

const told = ({ needs, answers, rank, ...row }: NeedRow) => ({
  ...row,
  needs: needs.map((need) => toldNeed(need, row.today)),
  ...answersOn(answers, row.today),
})

const cursor = z.object({ rank: z.number().int(), runnerId: idSchema }).nullable().default(null)

export const needsRouter = router({
  /**
   * Who needs somebody (P2): today's sessions of one's own with the first line of their brief, the runners by need with the numbers that
   * put them there, and how many each filter has. A handful of small statements; what is needed was concluded when it was written.
   * `behind`: somebody waits for a look, so ask again soon.
   */
  today: therapistProcedure
    .input(needFilterSchema.extend({ cursor }))
    .query(async ({ ctx: { db, scope, now: clockNow }, input: { cursor: after, ...filter } }) => {
      const now = clockNow()
      const { isLimited, ...clock } = await clockOf(db, scope, now)
      const seeing = { scope, owner: filter.owner, isLimited, day: clock.day, now }
      const [rows, counts, appointments] = await Promise.all([
        listNeeds(db, seeing, { ...filter, after, take: PAGE + 1 }),
        countNeeds(db, seeing),
        listAppointments(db, scope, now),
      ])
      const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
      return {
        ...clock,
        appointments,
        runners: rows.slice(0, PAGE).map(told),
        counts,
        next: last ? { rank: last.rank, runnerId: last.runnerId } : null,
      }
    }),

  care: careRouter,
})
