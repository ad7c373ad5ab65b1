import { describe, expect, it } from 'vitest'
import { complaintAboutReason } from './reason-picker.tsx'
import { wayByKey } from './ways-on.tsx'

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('ways on', () => {
  it('are taken with their number, and with nothing else', () => {
    const ways = ['lighter', 'other day']
    expect(wayByKey(press('1'), ways)).toBe('lighter')
    expect(wayByKey(press('2'), ways)).toBe('other day')
    for (const key of ['0', '3', '9', 'Enter', 'a']) expect(wayByKey(press(key), ways)).toBeNull()
    expect(wayByKey(press('1', { ctrlKey: true }), ways)).toBeNull()
  })
})

describe('a reason', () => {
  it('is asked for in a sentence until it is long enough; blanks do not count', () => {
    expect(complaintAboutReason('   ', 10)).toBe('Say why, so that it can be read later.')
    expect(complaintAboutReason(' because  ', 10)).toBe('Say a little more: at least 10 characters, so far 7.')
    expect(complaintAboutReason('because of it', 10)).toBeNull()
    expect(complaintAboutReason('x', 1)).toBeNull()
  })
})
