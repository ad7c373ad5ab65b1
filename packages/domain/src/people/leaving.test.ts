import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { checkLeaving, type StandingMember } from './leaving.ts'

const member = (id: string, role: StandingMember['role'], runners = 0): StandingMember => ({ id, role, runners })
const codeOf = (act: () => void): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : 'not a rule'
  }
}

describe('leaving a practice', () => {
  const staff = [member('owner', 'owner', 2), member('therapist', 'therapist', 1), member('assistant', 'assistant')]

  test('the last owner stays owner', () => {
    for (const next of [null, 'therapist', 'assistant'] as const)
      expect(codeOf(() => checkLeaving(staff, 'owner', next, 'therapist'))).toBe('last-owner')
    expect(codeOf(() => checkLeaving(staff, 'owner', 'owner', null))).toBeNull()
    const two = [...staff, member('second', 'owner')]
    expect(codeOf(() => checkLeaving(two, 'owner', null, 'second'))).toBeNull()
  })

  test('runners are handed to a therapist of the practice', () => {
    expect(codeOf(() => checkLeaving(staff, 'therapist', null, null))).toBe('runners-need-a-therapist')
    for (const heir of ['assistant', 'therapist', 'nobody'])
      expect(codeOf(() => checkLeaving(staff, 'therapist', null, heir))).toBe('unknown-reference')
    expect(codeOf(() => checkLeaving(staff, 'therapist', null, 'owner'))).toBeNull()
    expect(codeOf(() => checkLeaving(staff, 'therapist', 'assistant', null))).toBe('runners-need-a-therapist')
    expect(codeOf(() => checkLeaving(staff, 'therapist', 'owner', null))).toBeNull()
  })

  test('says how many runners are meant', () => {
    expect(() => checkLeaving(staff, 'therapist', null, null)).toThrow('One runner would be left without a therapist.')
    const busy = [member('owner', 'owner'), member('therapist', 'therapist', 7)]
    expect(() => checkLeaving(busy, 'therapist', null, null)).toThrow('7 runners would be left')
  })

  test('whatever is allowed leaves an owner, and no runner with an assistant or nobody', () => {
    const role = fc.constantFrom('owner', 'therapist', 'assistant')
    const staffOf = fc
      .array(fc.record({ role, runners: fc.nat(3) }), { minLength: 1, maxLength: 6 })
      .map((rows) =>
        rows.map((row, index) => member(String(index), row.role, row.role === 'assistant' ? 0 : row.runners)),
      )
      .filter((rows) => rows.some((one) => one.role === 'owner'))
    fc.assert(
      fc.property(
        staffOf,
        fc.nat(6),
        fc.option(role, { nil: null }),
        fc.option(fc.nat(6), { nil: null }),
        (rows, who, next, to) => {
          const heir = to === null ? null : String(to)
          if (codeOf(() => checkLeaving(rows, String(who), next, heir)) !== null) return
          const left = rows.find((one) => one.id === String(who))
          const handed = left && left.runners > 0 && next !== 'owner' && next !== 'therapist' ? left.runners : 0
          const after = rows.flatMap((one) => {
            if (one === left) return next === null ? [] : [{ ...one, role: next, runners: one.runners - handed }]
            return [{ ...one, runners: one.runners + (one.id === heir ? handed : 0) }]
          })
          expect(after.some((one) => one.role === 'owner')).toBe(true)
          expect(after.filter((one) => one.role === 'assistant' && one.runners > 0)).toEqual([])
          const count = (all: StandingMember[]) => all.reduce((sum, one) => sum + one.runners, 0)
          expect(count(after)).toBe(count(rows))
        },
      ),
    )
  })
})
