import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Acceptance, decideAcceptance } from './acceptance.ts'
import { invitationState } from './invitation.ts'

const runner = { kind: 'runner', linkedUserId: null, archived: false, hasOtherRecord: false } as const
const base: Acceptance = { state: 'open', acceptedByUserId: null, userId: 'me', invited: runner }

describe('accepting an invitation', () => {
  test('an open link binds, and pressing twice is pressing once', () => {
    expect(decideAcceptance(base)).toBe('bind')
    expect(decideAcceptance({ ...base, state: 'accepted', acceptedByUserId: 'me' })).toBe('done')
  })

  test('whatever is over answers with one sentence', () => {
    const over: Partial<Acceptance>[] = [
      { state: 'accepted', acceptedByUserId: 'somebody' },
      { state: 'revoked' },
      { state: 'expired' },
      { invited: { ...runner, archived: true } },
    ]
    for (const change of over) expect(() => decideAcceptance({ ...base, ...change })).toThrow(/not valid any more/)
  })

  test('a record is never taken from an account, nor an account given two records', () => {
    expect(() => decideAcceptance({ ...base, invited: { ...runner, linkedUserId: 'somebody' } })).toThrow(
      /linked to another account/,
    )
    expect(() => decideAcceptance({ ...base, invited: { ...runner, hasOtherRecord: true } })).toThrow(/another runner/)
    expect(() => decideAcceptance({ ...base, invited: { kind: 'member', isMember: true } })).toThrow(/already/)
  })

  test('binds only when open, whoever asks for what', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'accepted', 'revoked', 'expired'),
        fc.option(fc.constantFrom('me', 'somebody'), { nil: null }),
        fc.boolean(),
        (state, acceptedByUserId, isMember) => {
          const asked: Acceptance = { state, acceptedByUserId, userId: 'me', invited: { kind: 'member', isMember } }
          let decided: string | null = null
          try {
            decided = decideAcceptance(asked)
          } catch {
            // refused
          }
          if (decided === 'bind') expect([state, isMember]).toEqual(['open', false])
          if (decided === 'done') expect([state, acceptedByUserId]).toEqual(['accepted', 'me'])
        },
      ),
    )
  })
})

describe('the state of an invitation', () => {
  const moments = { acceptedAt: null, revokedAt: null, expiresAt: 100 }
  test('ends with its time, and what happened first counts', () => {
    expect(invitationState(moments, 99)).toBe('open')
    expect(invitationState(moments, 100)).toBe('expired')
    expect(invitationState({ ...moments, revokedAt: 5 }, 500)).toBe('revoked')
    expect(invitationState({ ...moments, acceptedAt: 5, revokedAt: 6 }, 500)).toBe('accepted')
  })
})
