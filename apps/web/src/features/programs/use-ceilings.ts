import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { useMemo, useRef } from 'react'
import { isAway, useAvailability } from './availability.ts'
import { useBuilder } from './builder-context.ts'
import { type ChipMark, workoutChipMark } from './chip-marks.ts'
import { bestFit, fitsOn } from './day-fits.ts'
import { useGuardSums } from './guard-sums.ts'

/** How every open day takes the session in the hand, and the best of them: none on which the runner is away. */
export const useFits = (session: PlannedSession | null, days: readonly Day[]) => {
  const { runnerId, guard, program } = useBuilder()
  const spans = useAvailability(runnerId)
  return useMemo(() => {
    if (!guard || !session) return null
    const free = { ...session, acknowledgement: null }
    const fits = fitsOn(free, days, guard.judgeIn(program))
    const asked = session.works.length > 0 ? Math.max(...session.works.map(({ pressure }) => pressure)) : null
    const taken = new Set(Object.values(program.sessions).flatMap(({ id, day }) => (id === session.id ? [] : day)))
    const from = program.sessions[session.id]?.day ?? null
    const elsewhere = [...fits.values()].filter(({ day }) => !taken.has(day) && day !== from && !isAway(spans, day))
    return { days: fits, asked, best: bestFit(elsewhere, session.day)?.day ?? null }
  }, [guard, program, session, days, spans])
}

/**
 * Marks by session and workout, as the guard's sums say: one that was edited since has none until they follow, for what was said of it is of
 * another day. The same mark stays the same object, so that a day is not drawn again because of it.
 */
export const useChipMarks = (): ReadonlyMap<string, ChipMark> | null => {
  const { program: edited } = useBuilder()
  const sums = useGuardSums()
  const before = useRef<ReadonlyMap<string, ChipMark>>(new Map())
  const marks = useMemo(() => {
    if (!sums) return null
    const ofWork = sums.workouts.flatMap((marked): [string, ChipMark][] => {
      const mark = workoutChipMark(marked)
      return mark ? [[marked.workout.id, mark]] : []
    })
    const known = before.current
    const all = [...sums.sessions, ...ofWork].map(([id, mark]): [string, ChipMark] => {
      const last = known.get(id)
      return [id, last && sameContent(last, mark) ? last : mark]
    })
    if (all.length === known.size && all.every(([id, mark]) => known.get(id) === mark)) return known
    before.current = new Map(all)
    return before.current
  }, [sums])
  return useMemo(() => {
    if (!marks || !sums || edited === sums.program) return marks
    const { sessions, workouts } = sums.program
    const isAsJudged = ([id]: [string, ChipMark]): boolean =>
      edited.sessions[id] === sessions[id] && edited.workouts[id] === workouts[id]
    return [...marks].every(isAsJudged) ? marks : new Map([...marks].filter(isAsJudged))
  }, [marks, sums, edited])
}
