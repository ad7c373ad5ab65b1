import { describe, expect, it, test } from 'vitest'
import { instantOf } from '../calendar/instant.ts'
import type { WishStep } from '../sessions/wishes.ts'
import { NO_REMINDERS } from './choices.ts'
import { type TherapistFacts, therapistReminders } from './therapist-reminders.ts'

const ZONE = 'Europe/Stockholm'
const DAY = '2026-11-23'
const NONE: TherapistFacts = { alarms: [], wishes: [], news: [] }
const waiting = (facts: Partial<TherapistFacts>, at = instantOf(DAY, '12:00', ZONE)) =>
  therapistReminders({ ...NONE, ...facts }, { times: NO_REMINDERS, timeZone: ZONE, at })

describe('P39 what interrupts a therapist', () => {
  it('a red flag, pain or effort, from when it came in, for three days', () => {
    const receivedAt = '2026-11-23T03:12:00.000Z'
    expect(waiting({ alarms: [{ runnerId: 'r', what: 'flag 1', receivedAt }] })).toEqual([
      { key: 'r flag 1', kind: 'alarms', from: receivedAt, until: '2026-11-26T03:12:00.000Z', page: '/runners' },
    ])
  })

  it('a wish that waits, counted from when it reached the practice; answered or taken back it is none', () => {
    const step = (state: WishStep['state'], toldAt: string) => ({
      id: state,
      wishId: 'w',
      state,
      times: [],
      suits: 'Mornings',
      note: '',
      words: '',
      sessionId: null,
      toldAt,
      receivedAt: '2026-11-23T09:00:00.000Z',
    })
    const wished = step('wished', '2026-11-22T18:00:00.000Z')
    expect(waiting({ wishes: [{ runnerId: 'r', steps: [wished] }] })).toMatchObject([
      { key: 'r wish w', kind: 'wishes', from: '2026-11-23T09:00:00.000Z' },
    ])
    for (const state of ['withdrawn', 'declined', 'taken'] as const)
      expect(
        waiting({ wishes: [{ runnerId: 'r', steps: [wished, step(state, '2026-11-23T09:30:00.000Z')] }] }),
      ).toEqual([])
  })
})

describe('the rest, once a day', () => {
  const morning = instantOf(DAY, '08:00', ZONE)
  test.each([
    ['since yesterday morning', '2026-11-22T07:00:00.001Z', 1],
    ['just before this morning', '2026-11-23T07:00:00.000Z', 1],
    ['before yesterday morning: that was told', '2026-11-22T07:00:00.000Z', 0],
    ['after this morning: that is told tomorrow', '2026-11-23T07:00:00.001Z', 0],
  ])('%s', (_name, receivedAt, count) => {
    const found = waiting({ news: [{ receivedAt }] })
    expect(found).toHaveLength(count)
    for (const one of found) expect(one).toMatchObject({ key: `daily ${DAY}`, kind: 'daily', from: morning })
  })

  it('however much came in, it is one; where nothing came, none', () => {
    const news = Array.from({ length: 40 }, () => ({ receivedAt: '2026-11-23T05:00:00.000Z' }))
    expect(waiting({ news })).toHaveLength(1)
    expect(waiting({})).toEqual([])
  })
})
