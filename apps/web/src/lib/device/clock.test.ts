import { describe, expect, test } from 'vitest'
import { clockAhead, wasPutRight } from './clock.ts'

const SERVER = 'Mon, 30 Nov 2026 18:00:00 GMT'
const at = (time: string) => Date.parse(`2026-11-30T${time}Z`)
const DAY = 86_400_000

describe('R10 a phone whose clock is wrong', () => {
  test.each([
    ['right to the second', '18:00:00', '18:00:00.200', 0],
    ['some minutes ahead, as clocks are', '18:09:00', '18:09:01', 0],
    ['three hours ahead', '21:00:00', '21:00:02', 10_801_000],
    ['an answer that waited while the phone slept', '18:00:00', '19:00:00', null],
    ['a clock that was put back while it waited', '18:00:05', '18:00:00', null],
  ])('%s', (_, asked, answered, off) => expect(clockAhead(SERVER, at(asked), at(answered))).toBe(off))

  test('behind it is off the other way', () =>
    expect(clockAhead(SERVER, at('17:00:00') - DAY, at('17:00:00') - DAY)).toBe(-DAY - 3_600_000))

  test.each([null, '', 'yesterday', 'Thu, 01 Jan 1970 00:10:00 GMT'])('an answer that says %j tells nothing', (date) =>
    expect(clockAhead(date, at('18:00:00'), at('18:00:01'))).toBeNull(),
  )

  test('put right without a network it is believed again', () => {
    const ahead = { ahead: DAY, seenAt: at('18:00:00') + DAY }
    expect(wasPutRight(ahead, at('18:05:00') + DAY)).toBe(false)
    expect(wasPutRight(ahead, at('18:05:00'))).toBe(true)
    expect(wasPutRight({ ahead: 0, seenAt: 0 }, at('18:05:00'))).toBe(false)
  })
})
