import { boneStressSign } from '@strideloom/domain/outlook/bone-stress-sign.ts'
import { isFindingActive } from '@strideloom/domain/outlook/finding-active.ts'
import { signsNow } from '@strideloom/domain/outlook/signs-now.ts'
import { standingFlags } from '@strideloom/domain/outlook/standing-flags.ts'
import { carriedNow } from '@strideloom/domain/progress/carried-now.ts'
import { keptNow } from '@strideloom/domain/progress/kept-now.ts'
import { patternsNow } from '@strideloom/domain/progress/patterns-now.ts'
import { profileNow } from '@strideloom/domain/progress/profile-now.ts'
import { signAnswered } from '@strideloom/domain/progress/sign-answered.ts'
import { loadNow } from '@strideloom/domain/training/load-now.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { placedSessions } from './placed-store.ts'

/**
 * What stands now on the overview, whatever weeks are looked back at: open safety answers, the six signs with the advice, what is
 * carried from week to week, and what of the work lasts. From one record, by the code of `judge`.
 */
export const standsNow = recordProcedure.query(async ({ ctx }) => {
  const { timeZone } = ctx.runner
  const today = ctx.today(timeZone)
  const at = ctx.now().toISOString()
  const [{ record, rules }, placed] = await Promise.all([
    loadRecord(ctx.pool, ctx.runner, { today }),
    placedSessions(ctx.pool, ctx.runner, today),
  ])
  const { thresholds } = rules
  const signs = signsNow(record, at, isFindingActive(record, at, thresholds), rules)
  return {
    today,
    timeZone,
    safety: {
      flags: standingFlags(record, at),
      consentWithdrawn: record.runner.consent?.handsOn === false,
    },
    signs,
    answered: signAnswered(record, signs.signs, at),
    placed,
    carried: carriedNow(record, at, thresholds),
    kept: keptNow(record, at),
  }
})

/** What the runs add up to. Ratios of recent to usual load are for therapists alone; there is no such procedure for a runner. */
export const loadOfRunner = recordProcedure.query(async ({ ctx }) => {
  const { record, rules } = await loadRecord(ctx.pool, ctx.runner, { today: ctx.today(ctx.runner.timeZone) })
  return loadNow(record, ctx.now().toISOString(), rules.thresholds)
})

/** What fits, what may hold the runner back, and whether places open faster than they are resolved. */
export const profileOfRunner = recordProcedure.query(async ({ ctx }) => {
  const { record, rules } = await loadRecord(ctx.pool, ctx.runner, { today: ctx.today(ctx.runner.timeZone) })
  const at = ctx.now().toISOString()
  const { thresholds } = rules
  return {
    ...profileNow(record, at, thresholds),
    fits: patternsNow(record, at, thresholds, { boneStressSign: boneStressSign(record, at) }),
  }
})
