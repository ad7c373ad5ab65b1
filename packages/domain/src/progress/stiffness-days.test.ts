import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { BERLIN, checkIn, evening, morning } from '../record/record.test.makers.ts'
import type { RecordCheckIn } from '../record/schema.ts'
import { namedPlaces, namedPlacesAndAround, stiffnessDays } from './stiffness-days.ts'

const TODAY = '2026-05-17'
const WINDOW = { from: addDays(TODAY, -6), to: TODAY, timeZone: BERLIN, until: evening(TODAY) }
const of = (...checkIns: RecordCheckIn[]) => stiffnessDays(checkIns, WINDOW)
const calf = { region: 'calf', side: 'left', value: 4 } as const
const map = (at: string, stiffness: RecordCheckIn['stiffness']) => checkIn(TODAY, { at, stiffness })

describe('the body map of a day', () => {
  it('is the newest that was answered: one that was passed over in the evening takes nothing back', () => {
    const first = map(morning(TODAY), [calf])
    expect(of(first, map(evening(TODAY), null))).toEqual([{ day: TODAY, stiffness: [calf] }])
    expect(of(first, checkIn(TODAY, { at: evening(TODAY) }))).toEqual([{ day: TODAY, stiffness: [calf] }])
    expect(of(first, map(evening(TODAY), [{ ...calf, value: 1 }]))).toEqual([
      { day: TODAY, stiffness: [{ ...calf, value: 1 }] },
    ])
  })

  it('README 4: a place that is named again without a number is as it was told before on that day', () => {
    const [named, soleus] = [{ ...calf, value: null }, { region: 'soleus', side: 'left', value: 3 } as const]
    const merged = (first: RecordCheckIn['stiffness'], then: RecordCheckIn['stiffness']) =>
      of(map(evening(TODAY), then), map(morning(TODAY), first))[0]?.stiffness
    expect(merged([calf], [named])).toEqual([calf])
    expect(merged([soleus], [named])).toEqual([soleus])
    expect(merged([calf, soleus], [named])).toEqual([calf, soleus])
    expect(merged([calf], [{ ...soleus, value: null }])).toEqual([{ ...soleus, value: 4 }])
    expect(merged([], [named])).toEqual([{ ...calf, value: 0 }])
    expect(merged([named], [named])).toEqual([named])
    expect(merged([calf], [{ ...soleus, side: 'right', value: null }])).toEqual([
      { ...soleus, side: 'right', value: 0 },
    ])
    expect(merged([{ ...calf, side: 'both' }], [named])).toEqual([calf])
    // On another day it is not known.
    const [before] = [map(morning(addDays(TODAY, -1)), [calf])]
    expect(of(before, map(evening(TODAY), [named]))[1]?.stiffness).toEqual([named])
  })

  it('an empty one is an answer, nothing was stiff; none at all is no answer', () => {
    expect(of(map(morning(TODAY), []))).toEqual([{ day: TODAY, stiffness: [] }])
    expect(of(map(morning(TODAY), null))).toEqual([])
    expect(stiffnessDays(undefined, WINDOW)).toEqual([])
    expect(stiffnessDays(null, WINDOW)).toEqual([])
  })
})

describe('places that were named', () => {
  const days = of(
    map(morning(addDays(TODAY, -1)), [{ region: 'soleus', side: 'both', value: 2 }]),
    map(morning(TODAY), [{ region: 'hamstrings', side: 'right', value: 3 }, calf]),
  )

  it('each side on its own, once, in the order of their names', () => {
    expect(namedPlaces(days)).toEqual([
      { region: 'calf', side: 'left' },
      { region: 'hamstrings', side: 'right' },
      { region: 'soleus', side: 'left' },
      { region: 'soleus', side: 'right' },
    ])
  })

  it('with the regions that they are parts of; a group of regions is no place', () => {
    const around = namedPlacesAndAround(of(map(morning(TODAY), [{ region: 'soleus', side: 'right', value: 2 }])))
    expect(around).toEqual([
      { region: 'calf', side: 'right' },
      { region: 'soleus', side: 'right' },
    ])
    const group = { region: 'lower-leg-foot', side: 'left' } as const
    expect(namedPlacesAndAround(of(map(morning(TODAY), [{ ...group, value: 2 }])))).toEqual([group])
  })
})
