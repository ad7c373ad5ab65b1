import { describe, expect, test } from 'vitest'
import { clockOff } from './clock.ts'

const SERVER = 'Mon, 30 Nov 2026 18:00:00 GMT'
const at = (time: string) => Date.parse(`2026-11-30T${time}Z`)

describe('R10 a phone whose clock is wrong', () => {
  test.each([
    ['right to the second', '18:00:00', '18:00:00.200', 0],
    ['a minute ahead, as clocks are', '18:01:00', '18:01:01', 0],
    ['three hours ahead', '21:00:00', '21:00:02', 10_801_000],
    ['an answer that waited while the phone slept', '18:00:00', '19:00:00', null],
    ['a clock that was put back while it waited', '18:00:05', '18:00:00', null],
  ])('%s', (_, asked, answered, off) => expect(clockOff(SERVER, at(asked), at(answered))).toBe(off))

  test('behind it is off the other way', () =>
    expect(clockOff(SERVER, at('17:00:00') - 86_400_000, at('17:00:00') - 86_400_000)).toBe(-90_000_000))

  test.each([null, '', 'yesterday'])('an answer that says %j tells nothing', (date) =>
    expect(clockOff(date, at('18:00:00'), at('18:00:01'))).toBeNull(),
  )
})
