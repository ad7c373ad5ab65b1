import { addDays } from '@strideloom/domain/calendar/day.ts'
import { loadFollowed } from '@strideloom/domain/progress/load-followed.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { listLoadAnswers, listLoadVersions } from '../logs/load-answers-store.ts'
import { loadRecord } from '../outlook/record-store.ts'

/** As far back as runs are told of: what they say stands beside each answer. */
const BACK_DAYS = 84

/** S56: how changes of load were followed in the last twelve weeks: what was asked, what was answered, what the runs say. */
export const loadFollowedByRunner = recordProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const from = addDays(today, -BACK_DAYS)
  const [{ record }, versions, answers] = await Promise.all([
    loadRecord(ctx.pool, ctx.runner, { today }),
    listLoadVersions(ctx.db, ctx.runner, from),
    listLoadAnswers(ctx.db, ctx.runner, from),
  ])
  const loads = loadFollowed(versions, answers, record, { from, at: ctx.now().toISOString() })
  return { today, loads: loads.filter(({ toDay }) => toDay >= from) }
})
