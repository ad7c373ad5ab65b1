import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { untilHere } from '../../lib/page-code.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { useAvailability } from './availability.ts'
import { type GuardState, useBuilder } from './builder-context.ts'
import type { Judged } from './guard.ts'
import { useRaces, useUsualKeyRuns } from './hooks.ts'

/** The record that everything is judged by. It is asked for anew whenever the builder is opened. */
export const outlookOptions = (runnerId: string) => ({
  ...trpc.outlook.record.queryOptions({ runnerId }),
  staleTime: 0,
})

/** What judges is more code than all the rest of the builder: it comes beside the record, while the weeks are on the screen already. */
const guardCode = {
  queryKey: ['guard-code'],
  queryFn: untilHere(() => import('./make-guard.ts'), { says: false }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
} as const

/** False until the weeks were on the screen once: what draws them goes before what judges them. */
const useDrawn = (): boolean => {
  const [isDrawn, setIsDrawn] = useState(false)
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTimeout(() => setIsDrawn(true)))
    return () => cancelAnimationFrame(frame)
  }, [])
  return isDrawn
}

/** The guard over the draft; null while it is on its way, or where it could not be had. */
export const useGuard = (runnerId: string, programId: string) => {
  const record = useQuery(outlookOptions(runnerId))
  const code = useQuery({ ...guardCode, enabled: useDrawn() })
  const races = useRaces(runnerId)
  const usual = useUsualKeyRuns(runnerId)
  const spans = useAvailability(runnerId)
  const guard = useMemo(
    () => (record.data && code.data ? code.data.makeGuard(record.data, programId, races, usual ?? [], spans) : null),
    [record.data, code.data, programId, races, usual, spans],
  )
  const failed = record.isError ? record : code.isError ? code : null
  const guardState = useMemo<GuardState>(() => {
    if (guard) return { kind: 'there' }
    return failed
      ? { kind: 'failed', sentence: sentenceOf(failed.error), retry: () => void failed.refetch() }
      : { kind: 'loading' }
  }, [guard, failed])
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
