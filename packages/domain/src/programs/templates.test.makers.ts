import { exercise } from '../library/exercises.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { technique } from '../library/techniques.ts'
import { counter } from './programs.test.makers.ts'
import type { Choose } from './propose-pairing.ts'

/** A template of a practice and its library as it is shipped, for the tests of laying and pushing. */

export const choose: Choose = {
  exercise: (id) => {
    const item = exercise(id)
    return item && { item, own: null }
  },
  technique: (id) => {
    const item = technique(id)
    return item && { item, own: null }
  },
}

export const TEMPLATE_ID = '01930000-0000-7000-8000-000000000001'
const slot = (name: string) => ({ exercise: name, role: 'important' as const })
export const dayOf = (name: 'tue' | 'wed' | 'fri', ...slots: string[]) => ({
  id: name,
  day: name,
  start: '18:00',
  heavyLower: false,
  slots: slots.map(slot),
})
/** Heel raises on Tuesday and Friday with a bridge on Tuesday, and one place for the hands. */
export const calfTemplate: OwnTemplate = {
  id: TEMPLATE_ID,
  name: 'Calf, our way',
  weeks: 4,
  goal: 'A calf that carries',
  entry: '',
  exitCriteria: '',
  race: null,
  previousRace: null,
  keyRuns: [],
  keyRunsByWeek: {},
  easyRuns: '',
  strengthSessions: [dayOf('tue', 'heel-raise-single', 'glute-bridge'), dayOf('fri', 'heel-raise-single')],
  dailyMobility: [],
  blocks: [{ weeks: '1-4', phase: 'build', runVolume: '', strength: '' }],
  massage: [
    {
      week: 1,
      day: 'fri',
      start: '12:00',
      minutes: 40,
      intent: 'corrective',
      pressure: 5,
      regions: ['soleus'],
      title: 'Left calf',
      works: [{ region: 'soleus', side: 'left', technique: 'stripping', pressure: 5, minutes: 6 }],
      pairsWith: ['heel-raise-single', 'glute-bridge'],
      finding: 'calf-recurrent',
    },
  ],
  note: '',
}
export const changed = (part: Partial<OwnTemplate>): OwnTemplate => ({ ...calfTemplate, ...part })
/** Raises on Wednesday instead of Tuesday, the bridge is gone, a dead bug is new. */
export const newer = changed({
  strengthSessions: [dayOf('wed', 'heel-raise-single'), dayOf('fri', 'heel-raise-single', 'dead-bug')],
})

let counted = 0
/** Ids of a counter of its own: what is made at different times never has the same. */
export const otherIds = () => {
  counted += 1
  const next = counter()
  const group = counted.toString(16).padStart(4, '0')
  return () => next().replace('-7000-', `-7${group.slice(1)}-`)
}
