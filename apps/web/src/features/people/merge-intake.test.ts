import { describe, expect, test } from 'vitest'
import { draftOfIntake, freshAnswer, type IntakeDraft, inputOfIntake, sameDraft } from './intake-draft.ts'
import { mergeIntake } from './merge-intake.ts'

const empty = draftOfIntake({ intake: null, injuries: [], flags: [], consents: [] })
const injury = (id: string, note = ''): IntakeDraft['injuries'][number] => ({
  id,
  kind: 'sprain',
  region: null,
  side: null,
  occurredOn: null,
  resolvedOn: null,
  note,
})

describe('an intake on the page', () => {
  test('P3 what nobody asked is not sent: no zero, no "no"', () => {
    const { flags, consents, weeklyKm, regularFirmMassage } = inputOfIntake(empty)
    expect({ flags, consents, weeklyKm, regularFirmMassage }).toEqual({
      flags: [],
      consents: [],
      weeklyKm: null,
      regularFirmMassage: null,
    })
  })

  test('merging with nobody else’s change gives mine, and without my change gives theirs', () => {
    const mine = { ...empty, goals: 'Mine', injuries: [injury('a')] }
    expect(sameDraft(mergeIntake(empty, mine, empty), mine)).toBe(true)
    expect(sameDraft(mergeIntake(empty, empty, mine), mine)).toBe(true)
  })

  test('of two who save, each keeps what they touched', () => {
    const base = { ...empty, goals: 'Both', injuries: [injury('a'), injury('b')] }
    const mine: IntakeDraft = {
      ...base,
      goals: 'Mine',
      injuries: [injury('a', 'edited here'), injury('b')],
      flags: { 'chest-pain': freshAnswer('no') },
    }
    const theirs: IntakeDraft = {
      ...base,
      weeklyKm: 40,
      injuries: [injury('a'), injury('c')],
      flags: { pregnancy: freshAnswer('no') },
      consents: { ...base.consents, 'hands-on': { given: true, givenBy: 'Maya' } },
    }
    const merged = mergeIntake(base, mine, theirs)
    expect(merged.goals).toBe('Mine')
    expect(merged.weeklyKm).toBe(40)
    expect(merged.injuries.map(({ id, note }) => `${id} ${note}`.trim()).sort()).toEqual(['a edited here', 'c'])
    expect(Object.keys(merged.flags).sort()).toEqual(['chest-pain', 'pregnancy'])
    expect(merged.consents['hands-on'].given).toBe(true)
  })
})
