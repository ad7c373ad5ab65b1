import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordRace, RunnerRecord } from '../record/schema.ts'
import { firstTaken, type TakenTime } from '../sessions/taken-times.ts'
import { SHIPPED_RULES } from './practice-rules.ts'
import { sameTimeDaily, sessionOffers } from './session-offers.ts'
import { judgeTime } from './times-allowed.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const ZONE = 'Europe/Berlin'
const slot = (days: number, time = '12:00', minutes = 45): TakenTime => ({
  start: new Date(`${addDays(TODAY, days)}T${time}:00+02:00`).toISOString(),
  minutes,
})
const runner: RunnerRecord['runner'] = {
  timeZone: ZONE,
  birthDate: '1985-01-01',
  intake: { complete: true, completedOn: '2026-01-01', flags: [] },
  consent: { handsOn: true },
}
const race: RecordRace = {
  ...{ id: 'r', date: addDays(TODAY, 2), startTime: '09:00', distanceKm: 21.1 },
  ...{ priority: 'A', status: 'planned' },
}
const record = (parts: Partial<RunnerRecord> = {}): RunnerRecord => ({ ...recordWith({}), runner, ...parts })
const GROUND = { at: AT, findingActive: false, rules: SHIPPED_RULES }
const offers = (times: TakenTime[], of = record(), taken: TakenTime[] = [], buffer = 10) =>
  sessionOffers(of, { times, taken, buffer }, GROUND)

describe('S17 what is offered first', () => {
  it('is the first free time that is open for work that answers a sign, then the next one', () => {
    const found = offers([slot(5), slot(3), slot(4)])
    expect(found.map(({ day, startTime }) => [day, startTime])).toEqual([
      [addDays(TODAY, 3), '12:00'],
      [addDays(TODAY, 4), '12:00'],
    ])
    expect(found[0]?.why).toMatch(/^The first free time that is open for maintenance/)
    expect(found[1]?.why).toBe('Second: the next free time after it.')
  })

  it('passes over the day before a race, and says why', () => {
    const found = offers([slot(1), slot(8)], record({ races: [race] }))
    expect(found[0]?.day).toBe(addDays(TODAY, 8))
    expect(found[0]?.why).toMatch(/Not Mon 18 May, 12:00:/)
  })

  it('passes over what is past, taken, or too near to something taken', () => {
    expect(offers([slot(-1), slot(2)], record(), [slot(2)])).toEqual([])
    expect(offers([slot(2, '12:00')], record(), [slot(2, '11:10')])).toEqual([])
    expect(offers([slot(2, '12:00')], record(), [slot(2, '11:05')])).toHaveLength(1)
    expect(offers([])).toEqual([])
  })

  it('is the same time of the coming days where no open times are known', () => {
    const times = sameTimeDaily(slot(0, '07:15'), AT, ZONE)
    expect(times).toHaveLength(11)
    expect(offers(times).map(({ startTime }) => startTime)).toEqual(['07:15', '07:15'])
  })

  it('whatever is offered is free, still to come, and open when it is judged alone; the order of what is asked makes no difference', () => {
    const time = fc
      .record({
        days: fc.integer({ min: -2, max: 20 }),
        hour: fc.integer({ min: 7, max: 19 }),
        minutes: fc.integer({ min: 20, max: 120 }),
      })
      .map(({ days, hour, minutes }) => slot(days, `${String(hour).padStart(2, '0')}:00`, minutes))
    const some = fc.uniqueArray(time, { maxLength: 8, selector: ({ start }) => start })
    fc.assert(
      fc.property(some, some, fc.boolean(), (times, taken, racing) => {
        const of = record(racing ? { races: [race] } : {})
        const found = offers(times, of, taken)
        for (const offer of found) {
          const asked = times.find(({ start }) => start === offer.start)
          if (!asked) throw new Error('only what was asked is offered')
          expect(firstTaken(asked, taken, 10)).toBeNull()
          expect(judgeTime(of, asked, GROUND)).toMatchObject({
            isOpen: true,
            intent: offer.intent,
            minutes: offer.minutes,
          })
        }
        expect(found.length).toBeLessThanOrEqual(2)
        expect(offers([...times].reverse(), of, [...taken].reverse())).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })
})
