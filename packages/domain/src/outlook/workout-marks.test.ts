import { describe, expect, test } from 'vitest'
import { newProgram } from '../programs/new-program.ts'
import { prescribe } from '../programs/prescribe.ts'
import { contextOn, exerciseWith, MONDAY } from '../programs/programs.test.makers.ts'
import type { Program } from '../programs/schema.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RecordKeyRun, RecordRace, RunnerRecord } from '../record/schema.ts'
import { knownExercises } from './known-exercises.ts'
import { dayAt, keyRunOn, raceOn, runnerWith, ZONE } from './place-sessions.test.makers.ts'
import { heavyLegsNow, spacedRuns } from './place-strength.ts'
import { placeRaces } from './placed-races.ts'
import { workoutMarks } from './workout-marks.ts'

/** Four weeks of a phase with these exercises on these weekdays. */
const plan = (work: readonly [exercise: string, weekdays: number[]][], phase: 'base' | 'taper' = 'base'): Program => {
  const context = contextOn(MONDAY)
  return work.reduce(
    (some, [exercise, weekdays]) =>
      prescribe(some, { ...exerciseWith(exercise, weekdays), id: context.newId(), pairingId: null }, context),
    newProgram('A block', { id: 'block', startDay: MONDAY, weeks: 4, phase, purpose: '' }, null),
  )
}
const groundOf = (program: Program, keyRuns: RecordKeyRun[], races: RecordRace[] = [], today = MONDAY) => ({
  program,
  today,
  timeZone: ZONE,
  runs: spacedRuns(keyRuns, placeRaces(races, ZONE)),
  thresholds: SHIPPED_THRESHOLDS,
  known: new Set<string>(),
})
const told = (ground: Parameters<typeof workoutMarks>[0]) =>
  workoutMarks(ground).map(({ workout, against }) => [workout.day, against.map(({ code, id }) => `${code} ${id}`)])

describe('§9.1, §9.5 what speaks against workouts where they stand', () => {
  test('hops are marked near an A race before and after it, planned or run, and nothing else is', () => {
    const program = plan([
      ['pogo-double', [1, 4]],
      ['glute-bridge', [2]],
    ])
    // The race is on the second Saturday: Monday of its week is the fifth day before it.
    for (const status of ['planned', 'done'] as const)
      expect(told(groundOf(program, [], [{ ...raceOn(12), status }]))).toEqual([
        [dayAt(7), ['hops-before-race race-12']],
        [dayAt(10), ['hops-before-race race-12']],
        [dayAt(14), ['hops-after-race race-12']],
        [dayAt(17), ['hops-after-race race-12']],
        [dayAt(21), ['hops-after-race race-12']],
        [dayAt(24), ['hops-after-race race-12']],
      ])
    expect(told(groundOf(program, [], [{ ...raceOn(12), status: 'cancelled' }]))).toEqual([])
  })

  test('hops that are done at home instead count as hops', () => {
    const program = plan([['glute-bridge', [4]]])
    const [one] = Object.values(program.prescriptions)
    if (!one) throw new Error('there is one')
    const variant = { exercise: 'pogo-double', dose: exerciseWith('pogo-double', []).dose }
    const withIt = { ...program, prescriptions: { [one.id]: { ...one, variant } } }
    expect(told(groundOf(program, [], [raceOn(4)]))).toEqual([])
    expect(told(groundOf(withIt, [], [raceOn(4)])).map(([day]) => day)).toEqual([dayAt(3), dayAt(10), dayAt(17)])
  })

  test.each<[string, Partial<RecordKeyRun>, boolean]>([
    ['quality', { kind: 'quality' }, true],
    ['long at race pace', { kind: 'long', effort: 'race-pace' }, true],
    ['long and easy', { kind: 'long', effort: 'easy' }, false],
    ['long, nobody knows how fast', { kind: 'long', effort: null }, false],
    ['quality that was cancelled', { kind: 'quality', status: 'cancelled' }, false],
  ])('a stretch of 80 s on the day of a key run that is %s', (_, more, isSaid) => {
    const program = plan([['calf-stretch-bent', [2, 3]]])
    const run = { ...keyRunOn(1), ...more } as RecordKeyRun
    expect(told(groundOf(program, [run]))).toEqual(isSaid ? [[dayAt(1), ['held-before-fast-run key-1']]] : [])
  })

  test('a race of any kind is fast; by the date of the runner’s zone', () => {
    const program = plan([['calf-stretch-bent', [6, 7]]])
    expect(told(groundOf(program, [], [raceOn(6, 'C', 5)]))).toEqual([[dayAt(6), ['held-before-fast-run race-6']]])
    const late = { ...keyRunOn(5, 'quality', '23:30') }
    expect(told(groundOf(program, [late])).map(([day]) => day)).toEqual([dayAt(5)])
  })

  test('heavy legs are as placing tells them, beside the rest; each kind once where one line has to do', () => {
    const program = plan([
      ['back-squat', [4]],
      ['pogo-double', [4]],
    ])
    const ground = groundOf(program, [keyRunOn(4)], [raceOn(5)])
    const heavy = heavyLegsNow(ground)
    const marked = workoutMarks(ground)
    expect(marked.flatMap((one) => one.heavy ?? [])).toEqual(heavy)
    const [first] = marked
    expect(first?.against.slice(0, heavy[0]?.against.length)).toEqual(heavy[0]?.against)
    expect(heavy[0]?.against.length).toBeGreaterThan(1)
    expect(first?.chief.map(({ code }) => code)).toEqual([heavy[0]?.against[0]?.code, 'hops-before-race'])
  })

  test('heavy legs that stand well are there without a reason; days gone by are not', () => {
    const program = plan([['back-squat', [4]]])
    expect(told(groundOf(program, [])).map(([, against]) => against)).toEqual([[], [], [], []])
    expect(told(groundOf(program, [], [], dayAt(4)))).toHaveLength(3)
    const hops = plan([['pogo-double', [1]]])
    expect(told(groundOf(hops, [], [raceOn(2)], dayAt(0))).map(([day]) => day)).toEqual([dayAt(0), dayAt(7), dayAt(14)])
    expect(told(groundOf(hops, [], [raceOn(2)], dayAt(1))).map(([day]) => day)).toEqual([dayAt(7), dayAt(14)])
  })

  test('new in a taper by what the record knows before today', () => {
    const program = plan([['glute-bridge', [2]]], 'taper')
    const item = { exercise: 'dead-bug', role: 'important' as const, sets: 2, reps: 8, unilateral: false, load: null }
    const asked = (due: string, exercise: string): RunnerRecord =>
      runnerWith({
        prescriptions: [
          {
            id: 'week',
            weekOf: dayAt(-7),
            snapshot: {
              sessions: [{ id: 'w', area: 'strength', due, dueTime: null, items: [{ ...item, exercise }] }],
            },
          },
        ],
      } as Partial<RunnerRecord>)
    const marks = (record: RunnerRecord) =>
      told({ ...groundOf(program, []), known: knownExercises(record, MONDAY) }).map(([day]) => day)
    expect(marks(asked(dayAt(-3), 'dead-bug'))).toEqual([dayAt(1)])
    expect(marks(asked(dayAt(-3), 'glute-bridge'))).toEqual([])
    // What is only asked for from today on, as it was published, was not there before.
    expect([...knownExercises(asked(MONDAY, 'glute-bridge'), MONDAY)]).toEqual([])
    expect(marks(runnerWith())).toEqual([])
    const swapped = runnerWith({
      logs: [
        {
          session: 'w',
          loggedAt: `${dayAt(-3)}T18:00:00.000Z`,
          items: [{ exercise: 'dead-bug', swappedFor: 'glute-bridge' }],
        },
      ],
    } as Partial<RunnerRecord>)
    expect(marks(swapped)).toEqual([])
  })
})
