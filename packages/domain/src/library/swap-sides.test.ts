import { expect, test } from 'vitest'
import { swappedSide, swappedTemplate, swappedWords } from './swap-sides.ts'
import { TEMPLATES } from './templates.ts'

test('P16 left is right and right is left in words, as they are written, and nothing else is touched', () => {
  expect(swappedWords('Left calf, right outer hip')).toBe('Right calf, left outer hip')
  expect(swappedWords('Brightness, cleft')).toBe('Brightness, cleft')
  expect(['left', 'right', 'each', 'none'].map(swappedSide)).toEqual(['right', 'left', 'each', 'none'])
})

test('P16 swapping twice is where one began', () => {
  for (const template of TEMPLATES) expect(swappedTemplate(swappedTemplate(template))).toEqual(template)
})
