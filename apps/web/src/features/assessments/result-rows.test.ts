import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import { assessmentTest } from '@strideloom/domain/library/tests.ts'
import { describe, expect, test } from 'vitest'
import { firstVisit, plotOf, resultRows, scaleOf } from './result-rows.ts'

const ABOUT = { birthDate: null, sex: null, hoursSeatedPerDay: null, boneStressSign: null }
let made = 0
const reading = (
  test: Reading['test'],
  side: Reading['side'],
  value: number | null,
  day: string,
  more: Partial<Reading> = {},
): Reading => ({ id: `r${String(++made).padStart(5, '0')}`, test, side, value, day, ...more })
const VISITS = [
  reading('knee-to-wall', 'left', 6.5, '2026-11-02'),
  reading('knee-to-wall', 'right', 10.3, '2026-11-02'),
  reading('knee-to-wall', 'left', 9.4, '2026-11-23'),
  reading('knee-to-wall', 'right', 10.5, '2026-11-23'),
  reading('pain-nrs', 'left', 4, '2026-11-23', { region: 'soleus' }),
  reading('pain-nrs', 'left', 2, '2026-11-23', { region: 'achilles' }),
  reading('navicular-tender', 'left', 0, '2026-11-23'),
  reading('adductor-squeeze', 'center', 200, '2026-11-23'),
]

describe('results', () => {
  test('P8 a row per test, and per region where a test may be done anywhere', () => {
    expect(resultRows(VISITS, ABOUT).map(({ key }) => key.trim())).toEqual([
      'knee-to-wall',
      'navicular-tender',
      'adductor-squeeze',
      'pain-nrs soleus',
      'pain-nrs achilles',
    ])
  })

  test('P8 the dot plot follows the side that changed most against its error', () => {
    const rows = resultRows(VISITS, ABOUT)
    const [ktw] = rows
    expect(ktw && plotOf(ktw)).toMatchObject({ left: 9.4, right: 10.5, earlier: { value: 6.5, side: 'left' } })
    expect(rows.slice(1, 3).map(plotOf)).toEqual([null, null])
  })

  test('a value that cannot be used is not drawn, and what is missing is not zero', () => {
    const [row] = resultRows(
      [
        reading('thomas-hip', 'left', -4, '2026-11-23', { pelvisControlled: false }),
        reading('thomas-hip', 'right', -6, '2026-11-23'),
      ],
      ABOUT,
    )
    expect(row && plotOf(row)).toMatchObject({ left: null, right: -6, earlier: null })
  })

  test('the worse end of the scale comes first, and everything drawn lies on it', () => {
    const ktw = scaleOf(assessmentTest('knee-to-wall'), [6.5, 16], 6.5)
    expect(ktw[0]).toBeLessThan(6.5 - 1.9)
    expect(ktw[1]).toBeGreaterThan(16)
    const thomas = scaleOf(assessmentTest('thomas-hip'), [3], null)
    expect(thomas[0]).toBeGreaterThan(3)
    expect(thomas[1]).toBeLessThan(-20)
    expect(scaleOf(assessmentTest('single-leg-squat'), [2], null)).toEqual([0, 3])
  })

  test('the first value is told apart when its visit is not shown', () => {
    const [row] = resultRows(VISITS, ABOUT)
    expect(row && firstVisit(row, ['2026-11-23'])?.day).toBe('2026-11-02')
    expect(row && firstVisit(row, ['2026-11-02', '2026-11-23'])).toBeNull()
  })
})
