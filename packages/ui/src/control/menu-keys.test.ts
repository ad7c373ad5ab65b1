import { describe, expect, it } from 'vitest'
import { nextItem } from './menu-keys.ts'

const words = ['Move to…', 'Swap', 'Skip with a reason', 'Not possible today']

describe('keys of a menu', () => {
  it('R22 goes round with the arrows and jumps to the ends', () => {
    expect(nextItem('ArrowDown', -1, words)).toBe(0)
    expect(nextItem('ArrowDown', 3, words)).toBe(0)
    expect(nextItem('ArrowUp', 0, words)).toBe(3)
    expect(nextItem('ArrowUp', -1, words)).toBe(3)
    expect(nextItem('Home', 2, words)).toBe(0)
    expect(nextItem('End', 0, words)).toBe(3)
  })
  it('R22 finds by first letter, the next one first', () => {
    expect(nextItem('s', 0, words)).toBe(1)
    expect(nextItem('S', 1, words)).toBe(2)
    expect(nextItem('s', 2, words)).toBe(1)
    expect(nextItem('x', 0, words)).toBeNull()
  })
  it('leaves other keys alone', () => {
    expect(nextItem(' ', 0, words)).toBeNull()
    expect(nextItem('Escape', 0, words)).toBeNull()
    expect(nextItem('ArrowDown', 0, [])).toBeNull()
  })
})
