import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { untilHere } from '../../lib/page-code.ts'
import { trpc } from '../../lib/trpc.ts'
import type { GridWeek } from './grid-weeks.ts'
import { outlookOptions } from './guard-hooks.ts'

/** What adds a week's running up and says it: beside the record that it is read from, after the weeks stand. */
const loadCode = {
  queryKey: ['week-load-code'],
  queryFn: untilHere(() => import('./week-load-lines.ts'), { says: false }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
} as const

/** A week's running as it is drawn and said. */
export type WeekLoadLine = {
  done: number | null
  planned: number | null
  most: number | null
  isPartly: boolean
  scale: number
  short: string
  sentence: string
}

/** The running of the weeks, done and planned, by their Mondays; null until it is known. */
export const useWeekLoads = (
  runnerId: string,
  weeks: readonly Pick<GridWeek, 'start'>[],
  loadChanges: Program['loadChanges'],
): ReadonlyMap<Day, WeekLoadLine> | null => {
  const { data } = useQuery(outlookOptions(runnerId))
  // what is usual is asked at intake, for those of whom no run is known
  const { data: asked, isPending } = useQuery({
    ...trpc.people.intake.get.queryOptions({ runnerId }),
    enabled: data !== undefined,
  })
  const { data: code } = useQuery({ ...loadCode, enabled: data !== undefined })
  const said = asked?.intake?.weeklyKm ?? null
  return useMemo(
    () =>
      data && code && !isPending
        ? code.weekLoadLines(data.record, data.now, weeks, Object.values(loadChanges), said)
        : null,
    [data, code, isPending, weeks, loadChanges, said],
  )
}
