import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import { expect, test } from 'vitest'
import { findingsHeadline, resultsHeadline } from './headlines.ts'
import { readPlace } from './place-words.ts'
import type { Place } from './record.ts'

const ABOUT = { birthDate: null, sex: null, hoursSeatedPerDay: null, boneStressSign: null }
const place = (region: Place['region'], state: Place['state'], side: Place['side'] = 'left'): Place =>
  ({ region, side, state, since: '2026-11-02', current: [], earlier: [] }) as unknown as Place
const reading = (side: 'left' | 'right', value: number, day: string): Reading => ({
  id: `${day} ${side}`,
  test: 'knee-to-wall',
  side,
  value,
  day,
})

test('what is found, in one sentence', () => {
  expect(findingsHeadline([])).toBe('No finding yet.')
  expect(findingsHeadline([place('soleus', 'normal')])).toBe('Nothing is restricted now.')
  expect(findingsHeadline([place('soleus', 'watch')])).toBe('Nothing is restricted. Left soleus is watched.')
  const three = [place('ankle', 'restricted'), place('soleus', 'restricted'), place('lumbar', 'restricted', 'center')]
  expect(findingsHeadline(three)).toBe('Left ankle joint, left soleus and low back are restricted.')
  expect(findingsHeadline([...three, place('itb', 'restricted')])).toBe(
    '4 places are restricted: left ankle joint, left soleus and 2 more.',
  )
})

test('P8 what the newest visit shows: a real change first, noise never', () => {
  const first = [reading('left', 6.5, '2026-11-02'), reading('right', 10.3, '2026-11-02')]
  expect(resultsHeadline([], ABOUT)).toBe('Nothing tested yet.')
  expect(resultsHeadline(first, ABOUT)).toBe('1 newest value is outside the usual range.')
  const better = [...first, reading('left', 9.4, '2026-11-23'), reading('right', 10.5, '2026-11-23')]
  expect(resultsHeadline(better, ABOUT)).toBe(
    'Left knee-to-wall since 2 Nov: +2.9 cm, better: beyond the error of 1.9 cm.',
  )
  expect(resultsHeadline([...first, reading('left', 7.5, '2026-11-23')], ABOUT)).toBe(
    'Nothing really changed; 1 newest value is outside the usual range.',
  )
})

test('a place of an address is read only when it can be noted on', () => {
  const known = (id: string): id is 'soleus' => ['soleus', 'lumbar', 'trunk'].includes(id)
  expect(readPlace('soleus/left', known)).toEqual({ region: 'soleus', side: 'left' })
  expect(readPlace('lumbar/center', known)).toEqual({ region: 'lumbar', side: 'center' })
  for (const wrong of ['soleus/center', 'soleus/both', 'lumbar/left', 'trunk/left', 'nowhere/left', 'soleus', ''])
    expect(readPlace(wrong, known)).toBeNull()
})
