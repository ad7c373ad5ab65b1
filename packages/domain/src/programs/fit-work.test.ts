import { expect, test } from 'vitest'
import { REGION_IDS } from '../library/ids.ts'
import { SHIPPED_TECHNIQUES, techniqueCopy } from '../library/practice-techniques.ts'
import { sideOn } from '../library/region-side.ts'
import { region } from '../library/regions.ts'
import { TECHNIQUES } from '../library/techniques.ts'
import { checkProgram } from './check-program.ts'
import { fitWork } from './fit-work.ts'
import { newProgram } from './new-program.ts'
import { startingWork } from './propose-pairing.ts'

const id = '019a0000-0000-7000-8000-000000000001'
const named = (wanted: string) => {
  const chosen = SHIPPED_TECHNIQUES.find(({ item }) => item.id === wanted)
  if (!chosen) throw new Error(`the library lost ${wanted}`)
  return chosen
}
const places = REGION_IDS.filter((one) => region(one).handsOn !== 'no')

test('whatever region or technique is chosen, the fitted work may be kept', () => {
  const start = startingWork(named('petrissage'), { region: 'calf', side: 'left' })
  if (!start) throw new Error('the library lost petrissage of the calf')
  const complaints = places.flatMap((place) =>
    TECHNIQUES.flatMap((technique) => {
      const work = fitWork(
        {
          ...start,
          id,
          pressure: 8,
          minutes: 60,
          technique: technique.id,
          region: place,
          side: sideOn(place, 'left'),
        },
        SHIPPED_TECHNIQUES,
      )
      if (!work) return []
      const program = newProgram('A', { id, startDay: '2026-11-23', weeks: 1, phase: 'base', purpose: '' })
      const pairing = { id, findingId: null, pattern: null, title: 'A', intent: 'corrective', works: [work] } as const
      return checkProgram({ ...program, pairings: { [id]: { ...pairing, works: [work] } } })
    }),
  )
  expect(complaints).toEqual([])
})

test('reasons stay when the technique changes', () => {
  const start = startingWork(named('petrissage'), { region: 'calf', side: 'left' })
  const work =
    start && fitWork({ ...start, id, whyNow: 'Nine days to the race.', technique: 'effleurage' }, SHIPPED_TECHNIQUES)
  expect(work).toMatchObject({ technique: 'effleurage', whyNow: 'Nine days to the race.' })
})

test('a practice’s own technique stays where it suits, and gives way to what may be chosen where it does not', () => {
  const own = { ...techniqueCopy(named('stripping'), id), regions: ['soleus' as const] }
  const start = startingWork({ item: own, own }, { region: 'soleus', side: 'left' })
  if (!start) throw new Error('it suits the soleus')
  // Retired or not: what was chosen is not exchanged behind anybody's back.
  expect(fitWork({ ...start, id, side: 'right' }, [named('effleurage')])).toMatchObject({ technique: id, own })
  const moved = fitWork({ ...start, id, region: 'plantar-foot' }, [named('effleurage')])
  expect(moved).toMatchObject({ technique: 'effleurage', pressure: 3 })
  expect(moved).not.toHaveProperty('own')
  expect(fitWork({ ...start, id, region: 'plantar-foot' }, [])).toBeNull()
})
