import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf } from '../programs/minutes-of.ts'
import type { Dose } from '../programs/schema.ts'
import { shortenTo } from './shorten.ts'

type Role = 'key' | 'important' | 'optional'
const dose = (seconds: number): Dose => ({
  sets: 1,
  reps: null,
  seconds,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
})
/** An exercise of so many whole minutes, the change to it among them. */
const item = (id: string, role: Role, minutes: number) => ({ id, prescribed: { role, dose: dose(minutes * 60 - 20) } })
const part = (...items: ReturnType<typeof item>[]) => ({ restSeconds: items.length > 1 ? 30 : null, items })
const idsOf = (parts: readonly { items: readonly { id: string }[] }[]) =>
  parts.flatMap(({ items }) => items.map(({ id }) => id))

describe('P28 P34 a workout in little time', () => {
  const plan = [
    part(item('a', 'optional', 5)),
    part(item('b', 'key', 6)),
    part(item('c', 'important', 5)),
    part(item('d', 'key', 6)),
  ]

  test('P28 key exercises come first, then important ones, in the order of the plan; the rest says why', () => {
    const { kept, leftOut, minutes } = shortenTo(plan, 17)
    expect(idsOf(kept)).toEqual(['b', 'c', 'd'])
    expect(minutes).toBe(17)
    expect(leftOut.map(({ part: { items }, why }) => [items[0]?.id, why])).toEqual([['a', 'optional']])
    expect(idsOf(shortenTo(plan, 12).kept)).toEqual(['b', 'd'])
  })

  test('P28 a key one that does not fit too is left out, and what is shorter fills the time', () => {
    const { kept, leftOut } = shortenTo(plan, 11)
    expect(idsOf(kept)).toEqual(['b', 'c'])
    expect(leftOut.map(({ why }) => why)).toEqual(['optional', 'key'])
  })

  test('P28 something is kept however little time there is; nothing of nothing', () => {
    expect(idsOf(shortenTo(plan, 1).kept)).toEqual(['b'])
    expect(shortenTo([], 15)).toEqual({ kept: [], leftOut: [], minutes: 0 })
  })

  test('P17 P28 a round stays together and matters as its exercise that matters most', () => {
    const round = part(item('x', 'optional', 3), item('y', 'key', 3))
    expect(idsOf(shortenTo([part(item('c', 'important', 5)), round], 8).kept)).toEqual(['x', 'y'])
  })

  test('P28 nothing is lost, more time never means less, and key work is never left out for what matters less', () => {
    const parts = fc.array(
      fc.tuple(fc.constantFrom<Role>('key', 'important', 'optional'), fc.integer({ min: 1, max: 20 })),
      { maxLength: 9 },
    )
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 60 }), (made, minutes) => {
        const all = made.map(([role, long], at) => part(item(`i${at}`, role, long)))
        const { kept, leftOut, minutes: takes } = shortenTo(all, minutes)
        expect([...idsOf(kept), ...leftOut.flatMap(({ part: { items } }) => items.map(({ id }) => id))].sort()).toEqual(
          idsOf(all).sort(),
        )
        if (kept.length > 1) expect(takes).toBeLessThanOrEqual(minutes)
        const whole = minutesOf(
          all.map(({ restSeconds, items }) => ({ restSeconds, doses: items.map((one) => one.prescribed.dose) })),
        )
        if (all.length > 0) expect(shortenTo(all, whole).leftOut).toEqual([])
        // a key exercise that is out would not fit beside the key ones that are in
        const keyIn = kept.filter(({ items }) => items[0]?.prescribed.role === 'key')
        for (const { part: out, why } of leftOut)
          if (why === 'key') expect(shortenTo([...keyIn, out], 600).minutes).toBeGreaterThan(minutes)
      }),
    )
  })
})
