import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { useMemo, useRef } from 'react'
import { isAway, useAvailability } from './availability.ts'
import { useBuilder } from './builder-context.ts'
import { type ChipMark, chipMark } from './chip-marks.ts'
import { bestFit, fitsOn } from './day-fits.ts'

/** The most that each open day takes; null while the guard is not there. */
export const useCeilings = (days: readonly Day[]): ReadonlyMap<Day, number> | null => {
  const { guard, program } = useBuilder()
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

/** Marks by session. The same mark stays the same object, so that a day is not drawn again because of it. */
export const useChipMarks = (): ReadonlyMap<string, ChipMark> | null => {
  const { guard, program, today } = useBuilder()
  const before = useRef<ReadonlyMap<string, ChipMark>>(new Map())
  return useMemo(() => {
    if (!guard) return null
    const judge = guard.judgeIn(program)
    const marks = new Map<string, ChipMark>()
    for (const session of Object.values(program.sessions)) {
      if (session.day < today) continue
      const mark = chipMark(session, judge, guard.lookAt(session))
      if (mark) marks.set(session.id, mark)
    }
    if (sameMarks(before.current, marks)) return before.current
    before.current = marks
    return marks
  }, [guard, program, today])
}

const sameMarks = (a: ReadonlyMap<string, ChipMark>, b: ReadonlyMap<string, ChipMark>): boolean =>
  a.size === b.size &&
  [...b].every(([id, mark]) => {
    const old = a.get(id)
    return old?.kind === mark.kind && old.needsLook === mark.needsLook && old.sentence === mark.sentence
  })
