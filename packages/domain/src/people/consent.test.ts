import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONSENT_KINDS, CONSENT_STATEMENTS, consentAnswerSchema, consentChanges } from './consent.ts'

const stands = (givenBy = 'Maya') => [{ kind: 'hands-on' as const, givenBy, withdrawn: false }]
const answer = (given: boolean, givenBy = '') => [{ kind: 'hands-on' as const, given, givenBy }]
const nothing = { give: [], withdraw: [], refuse: [] }

describe('consent', () => {
  test('given once stands: saving the form again gives nothing anew', () => {
    expect(consentChanges([], answer(true))).toMatchObject({ ...nothing, give: answer(true) })
    expect(consentChanges(stands(), answer(true))).toEqual(nothing)
    expect(consentChanges(stands(), answer(true, 'Maya'))).toEqual(nothing)
  })

  test('is withdrawn, given again, or refused from the start', () => {
    expect(consentChanges(stands(), answer(false))).toEqual({ ...nothing, withdraw: ['hands-on'] })
    const withdrawn = [{ kind: 'hands-on' as const, givenBy: 'Maya', withdrawn: true }]
    expect(consentChanges(withdrawn, answer(true)).give).toHaveLength(1)
    expect(consentChanges(withdrawn, answer(false))).toEqual(nothing)
    expect(consentChanges([], answer(false))).toEqual({ ...nothing, refuse: answer(false) })
  })

  test('of another guardian is another consent', () => {
    expect(consentChanges(stands('Eva'), answer(true, 'Bo'))).toEqual({
      give: answer(true, 'Bo'),
      withdraw: ['hands-on'],
      refuse: [],
    })
  })

  test('a guardian has a name', () => {
    const parsed = consentAnswerSchema.safeParse({ kind: 'guardian', given: true, givenBy: ' ' })
    expect(parsed.error?.issues[0]?.message).toBe('Enter the name of the parent or guardian.')
    expect(consentAnswerSchema.safeParse({ kind: 'guardian', given: false }).success).toBe(true)
  })

  test('every kind has its words', () => {
    for (const kind of CONSENT_KINDS) expect(CONSENT_STATEMENTS[kind].length).toBeGreaterThan(40)
  })

  test('the changes, applied, give what was answered', () => {
    const kind = fc.constantFrom(...CONSENT_KINDS)
    const name = fc.constantFrom('', 'Maya', 'Eva')
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ kind, givenBy: name, withdrawn: fc.boolean() }), { selector: (one) => one.kind }),
        fc.uniqueArray(fc.record({ kind, given: fc.boolean(), givenBy: name }), { selector: (one) => one.kind }),
        (newest, answers) => {
          const { give, withdraw, refuse } = consentChanges(newest, answers)
          const state = new Map<string, boolean>(newest.map((one) => [one.kind, !one.withdrawn]))
          for (const one of withdraw) state.set(one, false)
          for (const one of give) state.set(one.kind, true)
          for (const one of refuse) state.set(one.kind, false)
          for (const one of answers) expect(state.get(one.kind)).toBe(one.given)
          for (const one of newest)
            if (!answers.some((other) => other.kind === one.kind)) expect(state.get(one.kind)).toBe(!one.withdrawn)
        },
      ),
    )
  })
})
