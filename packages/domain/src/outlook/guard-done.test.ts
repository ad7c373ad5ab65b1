import { describe, expect, it } from 'vitest'
import { addHours, addMinutes, dayOf } from '../calendar/instant.ts'
import { DomainError } from '../errors.ts'
import { BERLIN, checkIn, recordWith } from '../record/record.test.makers.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { letRecord } from './guard-done.ts'
import type { SessionToGuard } from './guard-sessions.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const DAY = '2026-06-10'
const START = `${DAY}T12:00:00+02:00`
const END = addMinutes(START, 40)

/** Somebody known, well, and used to being treated at 5. */
const healthy = (parts: Partial<RunnerRecord> = {}): RunnerRecord => ({
  ...recordWith({
    phases: [{ from: '2026-01-01', to: null, phase: 'base' }],
    checkIns: [checkIn(DAY)],
    sessions: [
      {
        id: 'earlier',
        start: '2026-05-20T12:00:00+02:00',
        minutes: 60,
        status: 'done',
        intent: 'maintenance',
        treated: [{ region: 'soleus', side: 'left', pressure: 5 }],
      },
    ],
    ...parts,
  }),
  runner: {
    timeZone: BERLIN,
    birthDate: '1990-01-01',
    regularFirmMassage8w: true,
    intake: { complete: true, completedOn: '2026-01-05', flags: [] },
    ...parts.runner,
  },
})
const session = (more: Partial<SessionToGuard> = {}): SessionToGuard => ({
  id: 'now',
  day: DAY,
  start: START,
  minutes: 40,
  intent: 'maintenance',
  works: [{ region: 'soleus', side: 'left', pressure: 4, technique: 'stripping' }],
  acknowledgement: null,
  ...more,
})
const answeredAt = (at: string): Partial<RunnerRecord> => ({
  deskAnswers: [{ at, flag: 'suspected-dvt', answer: true }],
})
const code = (
  record: RunnerRecord,
  now: string,
  { handsOn = true, doneBefore = false, reviews = [] as { sessionId: string; reviewedAt: string }[], more = {} } = {},
): string | null => {
  try {
    letRecord(record, session(more), now, { handsOn, reviews, doneBefore, rules: SHIPPED_RULES })
    return null
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

describe('R24 what a record is judged by', () => {
  it('is what hands did; the session as it is stored already does not stand in its own way', () => {
    expect(code(healthy(), addHours(END, 1))).toBeNull()
    const stored = healthy({
      sessions: [
        ...(healthy().sessions ?? []),
        {
          id: 'now',
          start: addHours(START, -1),
          minutes: 40,
          status: 'done',
          treated: [{ region: 'soleus', side: 'left', pressure: 8 }],
        },
      ],
      plannedSessions: [{ id: 'now', start: addHours(START, -2), minutes: 40, intent: 'maintenance' }],
    })
    expect(code(stored, addHours(END, 1))).toBeNull()
    expect(
      code(healthy(), END, {
        more: { works: [{ region: 'soleus', side: 'left', pressure: 8, technique: 'stripping' }] },
      }),
    ).toBe('guard-block')
  })

  it.each([
    // The answer, the moment of recording, what comes of it; and what when it is said that it was done before.
    ['before it began', addMinutes(START, -1), addHours(END, 1), 'guard-safety', 'guard-safety'],
    ['as it began', START, addHours(END, 1), 'guard-safety', 'guard-safety'],
    ['while it went on', addMinutes(START, 10), addMinutes(START, 20), 'guard-safety', 'guard-safety'],
    ['while it went on, recorded after', addMinutes(START, 10), addHours(END, 1), 'guard-since', null],
    ['after it', addHours(END, 1), addHours(END, 2), 'guard-since', null],
    ['after it was recorded', addHours(END, 3), addHours(END, 2), null, null],
  ])('a safety answer %s', (_, answered, now, plain, saidBefore) => {
    const record = healthy(answeredAt(answered))
    expect(code(record, now)).toBe(plain)
    expect(code(record, now, { doneBefore: true })).toBe(saidBefore)
  })

  it('an intake filed since keeps nobody from documenting what was done; what it found is said', () => {
    const filed = (flags: { id: 'chest-pain' }[]) => {
      const intake = { complete: true, completedOn: dayOf(addHours(END, 48), BERLIN), flags }
      const { runner } = healthy()
      return healthy({ runner: { ...runner, intake } })
    }
    const now = addHours(END, 50)
    expect(code(filed([]), now)).toBeNull()
    expect(code(filed([{ id: 'chest-pain' }]), now)).toBe('guard-since')
    expect(code(filed([{ id: 'chest-pain' }]), now, { doneBefore: true })).toBeNull()
    const { runner } = healthy()
    expect(code(healthy({ runner: { ...runner, intake: { complete: false, flags: [] } } }), now)).toBe('guard-safety')
  })

  it('without hands there is nothing to allow', () => {
    expect(code(healthy(answeredAt(addMinutes(START, -1))), END, { handsOn: false })).toBeNull()
  })

  it('an adverse answer locks when it was known before, until it was looked at', () => {
    const answered = (at: string): RunnerRecord => {
      const [first] = healthy().sessions ?? []
      if (!first) throw new Error('there is an earlier one')
      const start = addHours(at, -25)
      return healthy({
        sessions: [{ ...first, start, minutes: 30, responses: [{ question: 24, answeredAt: at, soreness: 9 }] }],
      })
    }
    const light = { intent: 'recovery-flush' as const, minutes: 15, works: [] }
    const known = answered(addHours(START, -100))
    expect(code(known, END, { more: light })).toBe('guard-locked')
    expect(code(known, END, { more: light, reviews: [{ sessionId: 'earlier', reviewedAt: END }] })).toBeNull()
    // It came after this session: it could not keep anybody from holding it.
    expect(code(answered(addHours(END, 1)), addHours(END, 2), { more: light })).not.toBe('guard-locked')
  })

  it('safety is said before a lock is', () => {
    const [first] = healthy().sessions ?? []
    if (!first) throw new Error('there is an earlier one')
    const both = healthy({
      ...answeredAt(addMinutes(START, -1)),
      sessions: [{ ...first, responses: [{ question: 24, answeredAt: '2026-05-21T13:00:00+02:00', soreness: 9 }] }],
    })
    expect(code(both, END)).toBe('guard-safety')
  })
})
