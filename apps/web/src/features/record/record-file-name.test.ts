import { expect, test } from 'vitest'
import { recordFileName } from './record-file-name.ts'

test.each([
  ['Maya Lindqvist', 'strideloom-maya-lindqvist-2026-11-29.json'],
  ['Åsa-Lo  O’Brien', 'strideloom-åsa-lo-o-brien-2026-11-29.json'],
  ['李 娜', 'strideloom-李-娜-2026-11-29.json'],
  ['../../etc: *?', 'strideloom-etc-2026-11-29.json'],
  ['…', 'strideloom-2026-11-29.json'],
])('the file of %s is %s', (name, file) => {
  expect(recordFileName(name, '2026-11-29')).toBe(file)
})
