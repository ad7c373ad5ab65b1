import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addHours, addMinutes, compareInstants, instantOf } from '../calendar/instant.ts'
import { complaintOfTimes, NO_REMINDERS, type ReminderTimes } from './choices.ts'
import { runnerChoiceSchema, therapistChoiceSchema } from './choices-schema.ts'
import { handover, nextTry } from './delivery.ts'
import { mailWords, pushPayload } from './message-words.ts'
import { isQuiet } from './quiet-hours.ts'
import { anyMoment, anyQuiet, anyZone } from './reminders.test.makers.ts'

const ZONE = 'Europe/Stockholm'
const at = (time: string, day = '2026-11-23') => instantOf(day, time, ZONE)
const { quiet } = NO_REMINDERS

describe('handing a message over', () => {
  it('now, and it may lie at the push service until it is too late for it', () =>
    expect(handover(at('11:00'), { quiet, timeZone: ZONE, at: at('08:00') })).toEqual({ now: true, seconds: 3 * 3600 }))

  it('but not into the quiet hours', () =>
    expect(handover(at('12:00', '2026-11-24'), { quiet, timeZone: ZONE, at: at('20:30') })).toEqual({
      now: true,
      seconds: 1800,
    }))

  it('in quiet hours it waits until they end, or it is too late for it', () => {
    expect(handover(at('12:00', '2026-11-24'), { quiet, timeZone: ZONE, at: at('22:00') })).toEqual({
      now: false,
      again: at('07:00', '2026-11-24'),
    })
    expect(handover(at('23:00'), { quiet, timeZone: ZONE, at: at('22:00') })).toEqual({
      now: false,
      again: null,
      reason: 'too late',
    })
  })

  it('no second of its stay is a quiet one', () => {
    fc.assert(
      fc.property(
        anyMoment,
        anyQuiet,
        anyZone,
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (moment, hours, timeZone, lasts, share) => {
          const until = addMinutes(moment, lasts)
          const found = handover(until, { quiet: hours, timeZone, at: moment })
          if (found.now) {
            // The last second is the first that it may not be there any more.
            const stay = addMinutes(moment, Math.max(0, Math.floor(share * found.seconds) - 1) / 60)
            expect(isQuiet(moment, hours, timeZone)).toBe(false)
            expect(isQuiet(stay, hours, timeZone)).toBe(false)
            expect(compareInstants(stay, until)).toBeLessThanOrEqual(0)
          } else if (found.again !== null) expect(isQuiet(found.again, hours, timeZone)).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('trying again', () => {
  it('later each time up to three hours, and on until it is too late for what it is about', () => {
    const until = addHours(at('08:00'), 48)
    expect([1, 2, 3, 4, 5, 6, 20].map((tries) => nextTry(tries, at('08:00'), until))).toEqual([
      at('08:01'),
      at('08:05'),
      at('08:20'),
      at('09:00'),
      at('11:00'),
      at('11:00'),
      at('11:00'),
    ])
    expect(nextTry(6, at('08:00'), at('11:00'))).toBeNull()
    expect(nextTry(4, at('08:00'), at('08:59'))).toBeNull()
  })

  it('as late as the other side asks, within reason', () => {
    const until = addHours(at('08:00'), 48)
    expect(nextTry(1, at('08:00'), until, 600)).toBe(at('08:10'))
    expect(nextTry(1, at('08:00'), until, 10_000_000)).toBe(at('14:00'))
  })
})

describe('what may be chosen', () => {
  const choice = { kinds: ['plan'], morning: '08:00', evening: '19:00', quiet: { from: '21:00', to: '07:00' } }
  const complaint = (more: object) =>
    runnerChoiceSchema.safeParse({ ...choice, ...more }).error?.issues[0]?.message ?? null
  test.each([
    ['as shipped', {}, null],
    ['nothing at all', { kinds: [] }, null],
    ['a kind of the therapist', { kinds: ['alarms'] }, 'Choose kinds of reminders that there are.'],
    ['one twice', { kinds: ['plan', 'plan'] }, 'Choose each kind once.'],
    ['no time', { morning: '25:00' }, 'Write the time with hours and minutes, from 00:00 to 23:59, for example 07:30.'],
    [
      'a morning in the quiet hours',
      { morning: '06:30' },
      'The morning time, 06:30, lies in the quiet hours. Choose a time outside of them.',
    ],
    [
      'an evening in the quiet hours',
      { evening: '21:00' },
      'The evening time, 21:00, lies in the quiet hours. Choose a time outside of them.',
    ],
    [
      'no quiet hours',
      { quiet: { from: '07:00', to: '07:00' } },
      'Quiet hours begin and end at the same time. Choose two different times.',
    ],
  ])('%s', (_name, more, expected) => expect(complaint(more)).toBe(expected))

  it('a therapist has kinds of their own', () => {
    expect(therapistChoiceSchema.safeParse({ ...choice, kinds: ['alarms', 'wishes', 'daily'] }).success).toBe(true)
    expect(therapistChoiceSchema.safeParse(choice).success).toBe(false)
  })

  it('what is shipped is off, and may be kept', () => {
    expect(NO_REMINDERS.since).toEqual({})
    expect(complaintOfTimes(NO_REMINDERS satisfies ReminderTimes)).toBeNull()
  })
})

describe('what a message says', () => {
  it('is the same whatever it is about', () => {
    const payload = pushPayload('runner', '/check-in', 'id')
    expect(payload).toEqual({
      title: 'Strideloom',
      body: 'Something is waiting for you today.',
      page: '/check-in',
      tag: 'id',
    })
    const { subject, text } = mailWords('therapist', '/runners', {
      origin: 'https://a.example',
      off: 'https://a.example/off',
    })
    expect(subject).toBe('Strideloom: something is waiting for you')
    expect(text).toContain('https://a.example/runners\n')
    expect(text).toContain('https://a.example/off\n')
    expect(`${subject}${text}`).not.toMatch(/pain|flag|session|check-in|plan\b|runner /i)
  })
})
