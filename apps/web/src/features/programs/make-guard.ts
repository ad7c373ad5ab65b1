import type { AppRouter } from '@strideloom/api/router.ts'
import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import type { inferRouterOutputs } from '@trpc/server'
import { createGuard } from './create-guard.ts'
import type { Guard } from './guard.ts'

type Named = { id: string; name: string }
type Titled = { id: string; title: string }

/** The guard over a draft from what the server told: the record, the practice's rules, what was approved. */
export const makeGuard = (
  { record, today, now, overrides, judged }: inferRouterOutputs<AppRouter>['outlook']['record'],
  programId: string,
  races: readonly Named[],
  keyRuns: readonly Titled[],
  spans: readonly AvailabilityTold[],
): Guard =>
  createGuard({
    record,
    programId,
    today,
    now,
    rules: practiceRules(overrides),
    approved: judged,
    raceNames: new Map(races.map(({ id, name }) => [id, name])),
    spans,
    keyRunNames: new Map(keyRuns.map(({ id, title }) => [id, title])),
  })
