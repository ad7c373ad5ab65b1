import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { addBlock } from './add-block.ts'
import { changeBetween, isEmptyChange } from './change.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans, linesByWeek } from './compare-plans.ts'
import { moveWorkout } from './move-workout.ts'
import { touchesPast } from './past.ts'
import { placeSession } from './place-session.ts'
import { previewSentence } from './preview.ts'
import { byExercise, calfProgram, commands, contextOn, counter, MONDAY, only, pastOf } from './programs.test.makers.ts'
import { restoreVersion } from './restore-version.ts'
import { removeBlock } from './set-block.ts'
import { setDose } from './set-dose.ts'
import { removeSession } from './set-session.ts'
import { stopPrescribing } from './stop-prescribing.ts'

const yes = () => true
const context = contextOn(MONDAY)
const version = placeSession(
  calfProgram(context),
  { day: addDays(MONDAY, 9), startTime: '12:30', minutes: 50, intent: 'corrective', pairingIds: [] },
  context,
)
const raise = byExercise(version, 'soleus-raise-single')
const later = contextOn(addDays(MONDAY, 8))

describe('comparing two plans', () => {
  test('the same plan is no difference; days gone by are compared too', () => {
    expect(comparePlans(version, version)).toEqual([])
    const heavier = setDose(version, raise.id, { dose: { ...raise.dose, sets: 4 } })
    const lines = comparePlans(version, heavier)
    expect(lines.map(({ day }) => day)).toEqual([1, 4, 8, 11, 15, 18, 22, 25].map((days) => addDays(MONDAY, days)))
    expect(lines[0] && previewSentence(lines[0])).toMatch(/^Strength changes\. .*: 4 × 12 .* instead of 3 × 12 /)
  })

  test('forth and back say the opposite', () => {
    const without = removeSession(version, only(version.sessions).id, context)
    expect(comparePlans(version, without).map(({ what, title }) => [what, title])).toEqual([
      ['removed', 'Hands-on session, 50 min at 12:30'],
    ])
    expect(comparePlans(without, version).map(({ what }) => what)).toEqual(['added'])
  })

  test('by week, in order', () => {
    const heavier = setDose(version, raise.id, { dose: { ...raise.dose, sets: 4 } })
    expect(linesByWeek(comparePlans(version, heavier)).map(({ monday, lines }) => [monday, lines.length])).toEqual(
      [0, 7, 14, 21].map((days) => [addDays(MONDAY, days), 2]),
    )
  })
})

describe('restoring a version', () => {
  test('what is ahead is as it was, what is gone by as it is', () => {
    const stopped = stopPrescribing(version, raise.id, contextOn(addDays(MONDAY, 2)))
    const draft = removeSession(stopped, only(version.sessions).id, later)
    const restored = restoreVersion(draft, version, yes, later)
    expect(restored.sessions).toEqual(version.sessions)
    expect(pastOf(restored, later.today)).toEqual(pastOf(draft, later.today))
    expect(comparePlans(restored, version).every(({ day }) => day < later.today)).toBe(true)
    expect(comparePlans(restored, version).length).toBeGreaterThan(0)
  })

  test('what the version has ahead and the draft had before is planned anew beside it', () => {
    const friday = Object.values(version.workouts).find(
      ({ day, area }) => day === addDays(MONDAY, 11) && area === 'strength',
    )
    if (!friday) throw new Error('there is one')
    const draft = moveWorkout(version, friday.id, addDays(MONDAY, 7), contextOn(addDays(MONDAY, 7)))
    const restored = restoreVersion(draft, version, yes, later)
    expect(restored.workouts[friday.id]?.day).toBe(addDays(MONDAY, 7))
    const anew = Object.values(restored.workouts).filter(
      ({ day, area }) => day === addDays(MONDAY, 11) && area === 'strength',
    )
    expect(anew.map(({ id, items }) => [id === friday.id, items.length])).toEqual([[false, friday.items.length]])
    expect(checkProgram(restored)).toEqual([])
  })

  test('a race that is gone stays gone', () => {
    const [gone, here] = [context.newId(), context.newId()]
    const raced = { ...version, raceId: gone }
    expect(restoreVersion({ ...version, raceId: here }, raced, () => false, later).raceId).toBe(here)
    expect(restoreVersion({ ...version, raceId: here }, raced, yes, later).raceId).toBe(gone)
  })

  test('a block that was added and has begun stays with what was done in it', () => {
    const block = { id: context.newId(), startDay: addDays(MONDAY, 28), weeks: 2, phase: 'speed' as const, purpose: '' }
    const draft = addBlock(version, block, { carryOn: true }, context)
    const inIt = contextOn(addDays(MONDAY, 33))
    const restored = restoreVersion(draft, version, yes, inIt)
    expect(Object.keys(restored.blocks)).toContain(block.id)
    expect(checkProgram(restored)).toEqual([])
    expect(Object.keys(restoreVersion(draft, version, yes, later).blocks)).toEqual(Object.keys(version.blocks))
    expect(removeBlock(draft, block.id, later).blocks).toEqual(version.blocks)
  })

  test('whatever was edited and however long ago: it may be kept, and no day gone by is touched', () => {
    fc.assert(
      fc.property(
        fc.array(commands, { maxLength: 12 }),
        fc.array(commands, { maxLength: 12 }),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        (first, second, days, more) => {
          const newId = counter()
          const at = (offset: number) => contextOn(addDays(MONDAY, offset), newId)
          const old = first.reduce((soFar, { run }) => run(soFar, at(0)), calfProgram(at(0)))
          const draft = second.reduce((soFar, { run }) => run(soFar, at(days)), old)
          // what may not be kept is no version and no draft
          fc.pre(checkProgram(old).length === 0 && checkProgram(draft).length === 0)
          const now = at(days + more)
          const restored = restoreVersion(draft, old, yes, now)
          expect(checkProgram(restored)).toEqual([])
          expect(touchesPast(draft, changeBetween(draft, restored), now.today)).toBe(false)
          expect(isEmptyChange(changeBetween(old, restoreVersion(old, old, yes, now)))).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })
})
