import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { moveWorkout } from './move-workout.ts'
import { placeSession } from './place-session.ts'
import { preview, previewSentence } from './preview.ts'
import { byExercise, calfProgram, contextOn, MONDAY, only } from './programs.test.makers.ts'
import { publish } from './publish.ts'
import type { Program } from './schema.ts'
import { setDose } from './set-dose.ts'
import { moveSession } from './set-session.ts'
import { removeWorkout } from './set-workout.ts'
import { emptyLedger, write } from './stored-plan.test.makers.ts'

const context = contextOn(MONDAY)
const TUESDAY = addDays(MONDAY, 1)
const program = placeSession(
  calfProgram(context, { weeks: 1 }),
  { day: MONDAY, startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: [] },
  context,
)
const stored = write(emptyLedger(), publish(program, emptyLedger(), context))
const said = (next: Program, from = stored) =>
  preview(next, from, publish(next, from, context)).map((line) => `${line.day} ${previewSentence(line)}`)
const strength = Object.values(program.workouts).find(({ day, area }) => day === TUESDAY && area === 'strength')
if (!strength) throw new Error('there is one')

describe('P23 what the runner will see change', () => {
  test('nothing, when nothing changed', () => {
    expect(said(program)).toEqual([])
  })

  test('the first time everything is new, day by day, each exercise with its dose', () => {
    const lines = said(program, emptyLedger())
    expect(lines).toHaveLength(8)
    expect(lines[0]).toBe('2026-11-23 Hands-on session, 50 min at 12:30 is new.')
    expect(lines[1]).toBe('2026-11-23 Mobility is new. Bent-knee calf stretch, 2 × 40 s each side.')
    expect(lines[3]).toBe(
      '2026-11-24 Strength is new. Bent-knee single-leg heel raise, 3 × 12 each side, 2 in reserve, tempo 2-1-3-0.',
    )
    expect([...lines].sort()).toEqual(lines)
  })

  test('a new dose is told with the one before', () => {
    const raise = byExercise(program, 'soleus-raise-single')
    const dose = { ...raise.dose, sets: 4, tempo: null, load: { unit: 'kg' as const, value: 12.5 } }
    expect(said(setDose(program, raise.id, { dose }))[0]).toBe(
      '2026-11-24 Strength changes. Bent-knee single-leg heel raise: 4 × 12 each side, 12.5 kg, 2 in reserve instead of 3 × 12 each side, 2 in reserve, tempo 2-1-3-0.',
    )
    expect(said(setDose(program, raise.id, { why: 'Calf strength.' }))[0]).toContain('another reason is given.')
  })

  test('moved, taken out: said where it will be and where it was', () => {
    expect(said(moveWorkout(program, strength.id, addDays(TUESDAY, 1), context))).toEqual([
      '2026-11-25 Strength moves here from Tue 24 Nov.',
    ])
    expect(said(removeWorkout(program, strength.id, context))).toEqual(['2026-11-24 Strength is taken out.'])
    const session = only(program.sessions)
    expect(said(moveSession(program, session.id, TUESDAY, context))).toEqual([
      '2026-11-24 Hands-on session, 50 min at 12:30 moves here from Mon 23 Nov.',
    ])
  })
})
