import { describe, expect, test } from 'vitest'
import { exercise } from '../library/exercises.ts'
import { work } from '../programs/programs.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { equipmentOf, judgesHands, whatDoesNotFit } from './fits-runner.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const AT = '2026-11-23T11:00:00Z'
const runner = (more: Partial<RunnerRecord['runner']> = {}): RunnerRecord['runner'] => ({
  timeZone: 'Europe/Stockholm',
  birthDate: '1990-05-04',
  joinedOn: '2026-09-01',
  intake: { complete: true, completedOn: '2026-09-01', flags: [] },
  ...more,
})
const told = (
  about: RunnerRecord['runner'],
  { works = [work()], exercises = ['glute-bridge'] }: { works?: ReturnType<typeof work>[]; exercises?: string[] } = {},
) => {
  const record = { runner: about } as RunnerRecord
  return whatDoesNotFit(
    {
      hands: [
        { title: 'Left calf', intent: 'corrective', works: works.map((one, index) => ({ ...one, id: String(index) })) },
      ],
      exercises: exercises.flatMap((id) => exercise(id) ?? []),
    },
    judgesHands(record, AT, SHIPPED_RULES, '2026-12-01T11:00:00Z'),
    { record, at: AT, thresholds: SHIPPED_RULES.thresholds },
  )
}
const flagged = (id: 'pregnancy' | 'anticoagulant') =>
  runner({ intake: { complete: true, completedOn: '2026-09-01', flags: [{ id }] } })

describe('what of a template or another block would not fit a runner', () => {
  test('a grown runner with nothing in the way is told nothing', () => {
    expect(told(runner(), { works: [work({ pressure: 3 })] })).toEqual([])
  })

  test('contra-indications of techniques and limits by safety answers are told with what they are about', () => {
    const said = told(flagged('anticoagulant'), { works: [work({ pressure: 6 })] })
    expect(said.length).toBeGreaterThan(0)
    expect(said.every((line) => line.startsWith('Left calf: '))).toBe(true)
  })

  test('a limit that several places go past is told once', () => {
    const said = told(runner(), { works: [work({ pressure: 8 }), work({ pressure: 8, side: 'right' })] })
    expect(said.join(' ')).toMatch(/tolerance/)
    expect(said.join(' ').match(/at most/g)).toHaveLength(1)
  })

  test('a minor and a pregnant runner are told by their own rules', () => {
    expect(told(runner({ birthDate: '2012-03-01' })).join(' ')).toMatch(/guardian|under 18|minor/i)
    expect(told(flagged('pregnancy')).join(' ')).toMatch(/pregnan/i)
  })

  test('safety questions that nobody answered are told, and what no day takes is not', () => {
    expect(told(runner({ intake: null as never })).join(' ')).toMatch(/intake|safety questions/i)
    expect(told(runner(), { works: [work({ pressure: 3 })] }).join(' ')).not.toMatch(/race|key run/i)
  })

  test('hops wait until they may start', () => {
    expect(told(runner(), { works: [], exercises: ['pogo-double'] }).join(' ')).toMatch(/Hops and jumps wait/)
  })

  test('the equipment that exercises ask for is told once each', () => {
    const some = ['glute-bridge', 'heel-raise-single'].flatMap((id) => exercise(id) ?? [])
    expect(equipmentOf([...some, ...some])).toEqual([...new Set(some.flatMap(({ equipment }) => equipment))].sort())
  })
})
