import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newProgram } from '../programs/new-program.ts'
import type { PlannedSession, Program } from '../programs/schema.ts'
import type { HandsTake, Take } from './brief.ts'
import { changeOfTakes, changeSession, partsOf, reversed } from './take-in-plan.ts'

const TODAY = '2026-11-23'
const block = { id: 'block', startDay: TODAY, weeks: 1, phase: 'base' as const, purpose: '' }

const work = (id: string, over: Partial<PlannedSession['works'][number]> = {}): PlannedSession['works'][number] => ({
  id,
  technique: 'petrissage',
  region: 'calf',
  side: 'left',
  pressure: 6,
  minutes: 10,
  objective: 'tone',
  whyTissue: 'It stays stiff.',
  whyPressure: 'The dose that worked.',
  whyNow: 'Three days before the long run.',
  pairingId: 'pairing',
  ...over,
})

const programWith = (works: PlannedSession['works'], day = TODAY): Program => ({
  ...newProgram('Spring', block),
  pairings: {
    pairing: { id: 'pairing', findingId: 'finding', pattern: null, title: 'Calf', intent: 'corrective', works: [] },
  },
  sessions: {
    s: {
      id: 's',
      day,
      startTime: null,
      minutes: 50,
      intent: 'corrective',
      works,
      acknowledgement: { rules: ['KEY-04'], reason: 'Asked for by the runner.' },
    },
  },
})

const take = (over: Partial<HandsTake> = {}): HandsTake => ({
  kind: 'hands',
  workId: 'a',
  region: 'calf',
  side: 'left',
  technique: 'petrissage',
  own: null,
  pressure: 4,
  minutes: 10,
  findingId: null,
  whyTissue: null,
  whyPressure: 'Planned 6, at most 4 here.',
  whyNow: null,
  ...over,
})

const newId = () => 'new'
const apply = (program: Program, takes: Take[]) => {
  const change = changeOfTakes(program, 's', takes, newId) ?? { head: null, works: [] }
  return { change, program: changeSession(program, 's', change, TODAY) }
}

describe('taking a suggestion writes it into the planned session', () => {
  it('with the pressure and its reason; tissue, moment and the other works stay', () => {
    const before = programWith([work('a'), work('b')])
    const { program } = apply(before, [take()])
    expect(program?.sessions.s?.works).toEqual([
      work('a', { pressure: 4, whyPressure: 'Planned 6, at most 4 here.' }),
      work('b'),
    ])
    expect(program?.sessions.s?.acknowledgement).toEqual(before.sessions.s?.acknowledgement)
  })

  it('with another technique, its objective when the planned one is not served', () => {
    const { program } = apply(programWith([work('a', { objective: 'compensation' })]), [
      take({ technique: 'effleurage', pressure: 2 }),
    ])
    expect(program?.sessions.s?.works[0]).toMatchObject({ technique: 'effleurage', pressure: 2 })
    expect(program?.sessions.s?.works[0]?.objective).not.toBe('compensation')
  })

  it('as a new work with three reasons and the pairing of its finding, where nothing was planned', () => {
    const added = take({
      workId: null,
      findingId: 'finding',
      whyTissue: 'Stiffness 5 on Mon 23 Nov.',
      whyNow: 'Before Tempo on Thu 26 Nov.',
    })
    const { program } = apply(programWith([]), [added])
    expect(program?.sessions.s?.works).toEqual([
      expect.objectContaining({
        id: 'new',
        region: 'calf',
        pressure: 4,
        pairingId: 'pairing',
        whyTissue: 'Stiffness 5 on Mon 23 Nov.',
        whyPressure: 'Planned 6, at most 4 here.',
        whyNow: 'Before Tempo on Thu 26 Nov.',
      }),
    ])
  })

  it('not where the work is gone, was changed since, or the day has gone by', () => {
    expect(changeOfTakes(programWith([work('b')]), 's', [take()], newId)).toBeNull()
    expect(changeOfTakes(programWith([]), 'other', [take()], newId)).toBeNull()
    const { change } = apply(programWith([work('a')]), [take(), { kind: 'head', intent: 'maintenance', minutes: 40 }])
    expect(changeSession(programWith([work('a', { minutes: 12 })]), 's', change, TODAY)).toBeNull()
    expect(changeSession(programWith([work('a')], '2026-11-22'), 's', change, TODAY)).toBeNull()
    const shorter = programWith([work('a')])
    const [session] = Object.values(shorter.sessions)
    if (session) session.minutes = 45
    expect(changeSession(shorter, 's', change, TODAY)).toBeNull()
    // Each part by itself reaches what is still as it was.
    expect(partsOf(change).map((part) => changeSession(shorter, 's', part, TODAY) !== null)).toEqual([false, true])
  })

  it('with another intent and fewer minutes, and nothing else', () => {
    const before = programWith([work('a')])
    const { program } = apply(before, [{ kind: 'head', intent: 'maintenance', minutes: 40 }])
    expect(program?.sessions.s).toEqual({ ...before.sessions.s, intent: 'maintenance', minutes: 40 })
  })

  it('and is taken back whole, whatever was taken', () => {
    const some = fc.record({
      pressures: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
      taken: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      pressure: fc.integer({ min: 1, max: 8 }),
      adds: fc.integer({ min: 0, max: 2 }),
      minutes: fc.option(fc.integer({ min: 10, max: 50 })),
    })
    fc.assert(
      fc.property(some, ({ pressures, taken, pressure, adds, minutes }) => {
        const before = programWith(pressures.map((one, index) => work(`w${index}`, { pressure: one })))
        let made = 0
        const takes: Take[] = [
          ...(minutes === null ? [] : [{ kind: 'head' as const, intent: 'maintenance' as const, minutes }]),
          ...pressures.flatMap((_, index) => (taken[index] ? [take({ workId: `w${index}`, pressure })] : [])),
          ...Array.from({ length: adds }, () => take({ workId: null, pressure })),
        ]
        const change = changeOfTakes(before, 's', takes, () => `new${made++}`)
        const after = change && changeSession(before, 's', change, TODAY)
        expect(after?.sessions.s?.works).toHaveLength(pressures.length + adds)
        expect(change && after && changeSession(after, 's', reversed(change), TODAY)).toEqual(before)
      }),
    )
  })
})
