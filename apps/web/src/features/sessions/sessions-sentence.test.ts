import { describe, expect, it } from 'vitest'
import { isNotRecorded, isToCome, sessionsSentence } from './sessions-sentence.ts'

const TODAY = '2026-11-23'
const head = (over: Partial<Parameters<typeof sessionsSentence>[0][number]> = {}) => ({
  day: '2026-11-26',
  startTime: '12:30' as string | null,
  status: 'planned' as const,
  sentAt: null as string | null,
  ...over,
})

describe('what a list of sessions says first', () => {
  it('is what waits for the therapist', () => {
    const sessions = [
      head(),
      head({ day: '2026-11-20' }),
      { ...head({ day: '2026-11-13' }), status: 'done' as const },
      { ...head({ day: '2026-11-12' }), status: 'done' as const },
    ]
    expect(sessionsSentence(sessions, TODAY)).toBe('1 session not recorded, 2 sessions not sent yet')
  })

  it('else the next one, the earliest of them', () => {
    const sessions = [
      head({ day: '2026-11-30', startTime: null }),
      head(),
      { ...head({ day: '2026-11-13', sentAt: '2026-11-13T18:00:00Z' }), status: 'signed' as const },
    ]
    expect(sessionsSentence(sessions, TODAY)).toBe('Next in 3 days, Thu 26 Nov 12:30')
    expect(sessionsSentence([], TODAY)).toBe('No session yet')
    expect(sessionsSentence([{ ...head(), status: 'cancelled' as const }], TODAY)).toBe('No session is planned')
  })

  it('one of today is still to come', () => {
    expect([isToCome(head({ day: TODAY }), TODAY), isNotRecorded(head({ day: TODAY }), TODAY)]).toEqual([true, false])
  })
})
