import fc from 'fast-check'
import { expect, test } from 'vitest'
import { swappedSide, swappedTemplate, swappedWords } from './swap-sides.ts'
import { TEMPLATES } from './templates.ts'

test('P16 left is right and right is left in words, as they are written, and nothing else is touched', () => {
  expect(swappedWords('Left calf, right outer hip')).toBe('Right calf, left outer hip')
  expect(swappedWords('Brightness, cleft')).toBe('Brightness, cleft')
  expect(['left', 'right', 'each', 'none'].map(swappedSide)).toEqual(['right', 'left', 'each', 'none'])
})

test.each([
  'Roll the calf right after the run',
  'Ice right away, all right?',
  'The right amount at the right time',
  'Stop with two reps left in reserve',
  'With 2 weeks left, nothing over 20 km',
  'What is left over goes to Friday; get it right',
  'Right before the race, right from the start',
  'She left the race',
  'The right load at the right pressure, in the right balance',
  'Get it right, then go on',
])('P16 a word that means no side stays: %s', (text) => {
  expect(swappedWords(text)).toBe(text)
})

test.each([
  ['Load the left side first, then the right', 'Load the right side first, then the left'],
  ['Left-sided calf: right after left', 'Right-sided calf: left after right'],
  ['Weaker on the right.', 'Weaker on the left.'],
  ['LEFT hip (right knee)', 'RIGHT hip (left knee)'],
  ['12 reps left, 15 reps right', '12 reps right, 15 reps left'],
  ['No hills while the right Achilles is sore', 'No hills while the left Achilles is sore'],
  ['Left before right, then the left once more', 'Right before left, then the right once more'],
  ['All left calf work, one more right calf raise', 'All right calf work, one more left calf raise'],
  ['Left and right in turn', 'Right and left in turn'],
  ['Left next to right', 'Right next to left'],
  ['Go right, then left', 'Go left, then right'],
  ['Calf left and right through the week', 'Calf right and left through the week'],
  ['Left balance, right load', 'Right balance, left load'],
  ['Roll it left.', 'Roll it right.'],
  ['Roll the left calf right after the run', 'Roll the right calf right after the run'],
  ['The left load stays under the one on the right', 'The right load stays under the one on the left'],
  ['Left before the weaker right, in turn', 'Right before the weaker left, in turn'],
  ['Left/right through the week', 'Right/left through the week'],
])('P16 a side is swapped where a side is meant: %s', (text, other) => {
  expect(swappedWords(text)).toBe(other)
  expect(swappedWords(other)).toBe(text)
})

const PARTS = [
  'left',
  'right',
  'Left',
  'the',
  'calf',
  'and',
  'then',
  'to',
  'next',
  'balance',
  'load',
  'it',
  'go',
  'all',
]
const ENDINGS = ['after the run', 'through the week', 'before', 'over', ',', '.', ':', '/', 'with 2 reps', 'done', '']

test('P16 whatever the words: swapping twice is where one began, and of two that are joined never one alone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS, ...ENDINGS), { maxLength: 9 }), (parts) => {
      const text = parts.join(' ')
      expect(swappedWords(swappedWords(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('the', 'calf', 'and', 'go', 'it', 'all', ''),
      fc.constantFrom(' and ', ', then ', ' next to ', '/', ' before the ', ' to '),
      fc.constantFrom('', ...ENDINGS),
      (before, joint, after) => {
        expect(swappedWords(`${before} left${joint}right ${after}`)).toBe(`${before} right${joint}left ${after}`)
      },
    ),
  )
})

test('P16 everything of a kept block is swapped: doses, home variants, further ways, sentences of changes of load', () => {
  const [shipped] = TEMPLATES
  if (!shipped) throw new Error('something is shipped')
  const dose = { sets: 3, reps: 8, seconds: null, metres: null, rir: 2, rpe: null, tempo: null, restSeconds: 60 }
  const left = { ...dose, side: 'left' as const }
  const right = { ...dose, side: 'right' as const }
  const load = { after: 0, days: 7, amount: { kind: 'habit' as const }, weekdays: [] }
  const way = { key: 'short-foot--2', exercise: 'short-foot', role: 'key' as const, weekdays: [2] }
  const kept = {
    ...shipped,
    doses: { 'short-foot': left },
    variants: { 'short-foot': { exercise: 'heel-raise-single', dose: left } },
    ways: [{ ...way, dose: right, variant: { exercise: 'heel-raise-single', dose: right } }],
    loads: [{ ...load, sentence: 'Sleep on the left side, right after ten' }],
  }
  expect(swappedTemplate(kept)).toMatchObject({
    doses: { 'short-foot': right },
    variants: { 'short-foot': { dose: right } },
    ways: [{ dose: left, variant: { dose: left } }],
    loads: [{ sentence: 'Sleep on the right side, right after ten' }],
  })
  expect(swappedTemplate(swappedTemplate(kept))).toEqual(kept)
})

test('P16 swapping twice is where one began', () => {
  for (const template of TEMPLATES) expect(swappedTemplate(swappedTemplate(template))).toEqual(template)
})
