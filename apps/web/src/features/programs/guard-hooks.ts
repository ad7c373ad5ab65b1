import type { Day } from '@strideloom/domain/calendar/day.ts'
import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { type GuardState, useBuilder } from './builder-context.ts'
import { createGuard } from './create-guard.ts'
import type { Judged } from './guard.ts'
import { useRaces, useUsualKeyRuns } from './hooks.ts'

/** The record that everything is judged by. It is asked for anew whenever the builder is opened. */
export const outlookOptions = (runnerId: string) => ({
  ...trpc.outlook.record.queryOptions({ runnerId }),
  staleTime: 0,
})

/** The guard over the draft; null while it is on its way, or where it could not be had. */
export const useGuard = (runnerId: string, programId: string) => {
  const { data, isError, error, refetch } = useQuery(outlookOptions(runnerId))
  const races = useRaces(runnerId)
  const usual = useUsualKeyRuns(runnerId)
  const guard = useMemo(() => {
    if (!data) return null
    const { record, today, now, overrides, judged } = data
    const rules = practiceRules(overrides)
    const raceNames = new Map(races.map(({ id, name }) => [id, name]))
    const keyRunNames = new Map((usual ?? []).map(({ id, title }) => [id, title]))
    return createGuard({ record, programId, today, now, rules, approved: judged, raceNames, keyRunNames })
  }, [data, programId, races, usual])
  const guardState = useMemo<GuardState>(() => {
    if (guard) return { kind: 'there' }
    return isError ? { kind: 'failed', sentence: sentenceOf(error), retry: () => void refetch() } : { kind: 'loading' }
  }, [guard, isError, error, refetch])
  return { guard, guardState }
}

/** A planned session of the draft, judged; null while the guard is not there. */
export const useJudged = (session: PlannedSession): Judged | null => {
  const { guard, program } = useBuilder()
  return useMemo(() => guard?.judgeIn(program)(session) ?? null, [guard, program, session])
}

/** What a day says before anything is placed on it. */
export const useDayJudged = (day: Day): Judged | null => {
  const { guard, program } = useBuilder()
  return useMemo(() => guard?.judgeDay(program, day) ?? null, [guard, program, day])
}

/** "Looked at: keep it as it is": from then on it is compared with the facts of now. */
export const useLookAgain = (runnerId: string) =>
  useMutation(
    trpc.outlook.lookAgain.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.outlook.record.queryFilter({ runnerId })),
    }),
  )
