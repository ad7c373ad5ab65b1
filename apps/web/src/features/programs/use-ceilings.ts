import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { useMemo, useRef } from 'react'
import { isAway, useAvailability } from './availability.ts'
import { useBuilder } from './builder-context.ts'
import { type ChipMark, chipMark, workoutChipMark } from './chip-marks.ts'
import { bestFit, fitsOn } from './day-fits.ts'
import { useRested } from './use-rested.ts'

/** The most that each open day takes; null while the guard is not there. It follows an edit once the page rests. */
export const useCeilings = (days: readonly Day[]): ReadonlyMap<Day, number> | null => {
  const { guard, program: edited } = useBuilder()
  const program = useRested(edited)
  return useMemo(() => guard?.ceilings(program, days) ?? null, [guard, program, days])
}

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

/** What speaks against workouts, in an idle moment of its own: sessions are judged in the one before. */
const useWorkoutMarks = (rested: Program) => {
  const { guard } = useBuilder()
  const program = useRested(rested)
  const marked = useMemo(() => guard?.workoutMarks(program) ?? [], [guard, program])
  return { program, marked }
}

/**
 * Marks by session and workout, as ceilings are: one that was edited since has none until the page rests, for what was said of it is of another day.
 * The same mark stays the same object, so that a day is not drawn again because of it.
 */
export const useChipMarks = (): ReadonlyMap<string, ChipMark> | null => {
  const { guard, program: edited, today } = useBuilder()
  const program = useRested(edited)
  const work = useWorkoutMarks(program)
  const before = useRef<ReadonlyMap<string, ChipMark>>(new Map())
  const judged = useMemo(() => {
    if (!guard) return null
    const judge = guard.judgeIn(program)
    return Object.values(program.sessions).flatMap((session): [string, ChipMark][] => {
      const mark = session.day < today ? null : chipMark(session, judge, guard.lookAt(session))
      return mark ? [[session.id, mark]] : []
    })
  }, [guard, program, today])
  const marks = useMemo(() => {
    if (!judged) return null
    const ofWork = work.marked.flatMap((marked): [string, ChipMark][] => {
      const mark = workoutChipMark(marked)
      return mark ? [[marked.workout.id, mark]] : []
    })
    const known = before.current
    const all = [...judged, ...ofWork].map(([id, mark]): [string, ChipMark] => {
      const last = known.get(id)
      return [id, last && sameContent(last, mark) ? last : mark]
    })
    if (all.length === known.size && all.every(([id, mark]) => known.get(id) === mark)) return known
    before.current = new Map(all)
    return before.current
  }, [judged, work.marked])
  return useMemo(() => {
    if (!marks || (edited === program && edited === work.program)) return marks
    const isAsJudged = ([id]: [string, ChipMark]): boolean =>
      edited.sessions[id] === program.sessions[id] && edited.workouts[id] === work.program.workouts[id]
    return [...marks].every(isAsJudged) ? marks : new Map([...marks].filter(isAsJudged))
  }, [marks, edited, program, work.program])
}
