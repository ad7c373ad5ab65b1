import { expect, test } from 'vitest'
import { namesAnyOf } from './plain-title.ts'

test.each([
  ['Ring Maya before the long run', ['Maya Lindqvist'], true],
  ['Ring MAYA LINDQVIST first', ['Maya Lindqvist'], true],
  ['Jog easy after the long run', ['Jo'], false],
  ['Jo jogs easy', ['Jo'], true],
  ['Sleep eight hours', ['Maya Lindqvist'], false],
  ['Élodies Waden', ['Élodie Brøgger-Żak'], false],
  ['Ice for Żak', ['Élodie Brøgger-Żak'], true],
  ['anything', [], false],
])('“%s” names one of %j: %s', (text, names, expected) => {
  expect(namesAnyOf(text, names)).toBe(expected)
})
