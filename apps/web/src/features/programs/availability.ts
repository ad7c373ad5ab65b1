import type { Day } from '@strideloom/domain/calendar/day.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { type AvailabilityKind, spansOn } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AVAILABILITY_WORDS } from '../../lib/availability-words.ts'
import { trpc } from '../../lib/trpc.ts'

export const availabilityOptions = (runnerId: string) => trpc.training.availability.listFor.queryOptions({ runnerId })

const NONE: AvailabilityTold[] = []

/** The runner's days away, limited or without a gym; the route's loader has asked for them. */
export const useAvailability = (runnerId: string): readonly AvailabilityTold[] =>
  useQuery(availabilityOptions(runnerId)).data?.spans ?? NONE

/** The runner said that they are away on the day. */
export const isAway = (spans: readonly AvailabilityTold[], day: Day): boolean =>
  spansOn(spans, day).some(({ kind }) => kind === 'away')

/** What a day is told to be: the kind that leaves least, and all of them in words. */
export type ToldDay = { kind: AvailabilityKind; words: string }

const toldDay = (spans: readonly AvailabilityTold[], day: Day): ToldDay | null => {
  const [first, ...rest] = [...new Set(spansOn(spans, day).map(({ kind }) => kind))]
  return first === undefined
    ? null
    : {
        kind: first,
        words: [AVAILABILITY_WORDS[first], ...rest.map((kind) => AVAILABILITY_WORDS[kind].toLowerCase())].join(', '),
      }
}

/** Told days from a first to a last one. The same map while nothing is told anew, so that no day is drawn again. */
export const useToldDays = (runnerId: string, from: Day, to: Day): ReadonlyMap<Day, ToldDay> => {
  const spans = useAvailability(runnerId)
  return useMemo(() => {
    const days = new Map<Day, ToldDay>()
    for (const { fromDay, toDay } of spans)
      for (let day = fromDay < from ? from : fromDay; day <= toDay && day <= to; day = addDays(day, 1)) {
        const told = toldDay(spans, day)
        if (told) days.set(day, told)
      }
    return days
  }, [spans, from, to])
}
