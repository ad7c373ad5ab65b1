import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { checkIn, evening, recordWith } from '../record/record.test.makers.ts'
import type { RecordPain, RunnerRecord } from '../record/schema.ts'
import { clinicianReasons } from './clinician-reasons.ts'
import { earliestSlot } from './earliest-slot.ts'
import { SHIPPED_RULES } from './practice-rules.ts'

const TODAY = '2026-05-17'
const AT = evening(TODAY)
const calf = (more: Partial<RecordPain>): RecordPain =>
  ({ region: 'calf', side: 'left', value: null, ...more }) as RecordPain
const reasons = (parts: Partial<RunnerRecord>) => clinicianReasons(recordWith(parts), AT)
const felt = (...pain: RecordPain[]) => reasons({ checkIns: [checkIn(TODAY, { pain })] })

describe('S74 why a clinician should look first: what was answered, never what it is', () => {
  it('pain by its place and number, at rest and at night', () => {
    expect(felt(calf({ value: 7 }))).toEqual([{ code: 'pain', says: 'Pain in the left calf: 7 of 10.' }])
    expect(felt(calf({ value: 6.9 }))).toEqual([])
    expect(felt(calf({ value: 2, atRest: true }))).toEqual([
      { code: 'pain', says: 'Pain at rest in the left calf: 2 of 10.' },
    ])
    expect(felt(calf({ night: true }))).toEqual([{ code: 'pain', says: 'Pain at night in the left calf.' }])
  })

  it('a pain of 0 at rest is none, and what was asked and not answered is none either', () => {
    expect(felt(calf({ value: 0, atRest: true, night: true }))).toEqual([])
    expect(felt(calf({ value: 3, atRest: null, night: null }))).toEqual([])
    expect(felt()).toEqual([])
  })

  it('both sides are two places', () => {
    expect(felt(calf({ side: 'both', value: 8 })).map(({ says }) => says)).toEqual([
      'Pain in the left calf: 8 of 10.',
      'Pain in the right calf: 8 of 10.',
    ])
  })

  it('a flag by its question, a test by its name, overuse by what it cuts', () => {
    expect(reasons({ deskAnswers: [{ at: AT, flag: 'suspected-dvt' }] })).toEqual([
      { code: 'flag', flag: 'suspected-dvt', says: expect.stringMatching(/^Yes to: One calf or thigh swollen.+\.$/) },
    ])
    expect(
      reasons({
        weekly: [
          {
            at: AT,
            problem: { region: 'calf', side: 'left' },
            participation: 8,
            amount: 17,
            performance: 8,
            symptoms: 8,
          },
        ],
      }),
    ).toEqual([{ code: 'overuse', score: 41, says: 'A problem cuts training or performance at least moderately.' }])
    expect(reasons({ assessments: [{ date: TODAY, test: 'navicular-tender', side: 'left', value: true }] })).toEqual([
      { code: 'test', test: 'navicular-tender', says: expect.stringMatching(/: a reason to refer\.$/) },
    ])
  })

  it('a second question that was answered yes is told, not the one before it, which is no matter for a clinician', () => {
    const answered = (followUp?: boolean) =>
      reasons({ deskAnswers: [{ at: AT, flag: 'pregnancy', ...(followUp !== undefined && { followUp }) }] })
    expect(answered(true)).toEqual([
      {
        ...{ code: 'flag', flag: 'pregnancy' },
        says: 'Yes to: Any bleeding, severe headache, sudden swelling or contractions.',
      },
    ])
    expect(answered(false)).toEqual([])
    expect(answered()).toEqual([])
  })

  it('nothing answered is no reason', () => {
    expect(reasons({})).toEqual([])
  })
})

describe('reference 7.3: the earliest slot', () => {
  const record = (openSlots: RunnerRecord['openSlots'], more: Partial<RunnerRecord> = {}): RunnerRecord => ({
    ...recordWith({ openSlots, ...more }),
    runner: {
      timeZone: 'Europe/Berlin',
      birthDate: '1985-01-01',
      intake: { complete: true, completedOn: '2026-01-01', flags: [] },
    },
  })
  const slot = (days: number, time: string, minutes = 60) => ({
    start: `${addDays(TODAY, days)}T${time}:00+02:00`,
    minutes,
  })
  const found = (...slots: ReturnType<typeof slot>[]) => earliestSlot(record(slots), AT, false, SHIPPED_RULES)

  it('the first by the clock, of two that begin together the longer', () => {
    expect(found(slot(2, '12:00'), slot(1, '12:00'))?.start).toBe(slot(1, '12:00').start)
    expect(found(slot(1, '12:00', 30), slot(1, '12:00', 60), slot(1, '12:00', 45))?.minutes).toBe(60)
  })

  it('one that begins now has begun', () => {
    expect(found({ start: AT, minutes: 60 })).toBeNull()
    expect(found(slot(0, '21:01'))).not.toBeNull()
    expect(found()).toBeNull()
    expect(earliestSlot(record(undefined), AT, false, SHIPPED_RULES)).toBeNull()
  })

  it('says when it is a race that limits it, before or behind', () => {
    const limited = (date: string, status: 'planned' | 'done') =>
      earliestSlot(
        record([slot(1, '12:00')], {
          races: [{ id: 'r', date, startTime: '09:00', distanceKm: 10, priority: 'A', status }],
        }),
        AT,
        false,
        SHIPPED_RULES,
      )?.limitedByRace
    expect(limited(addDays(TODAY, 2), 'planned')).toBe(true)
    expect(limited(TODAY, 'done')).toBe(true)
    expect(limited(addDays(TODAY, -30), 'done')).toBe(false)
  })
})
