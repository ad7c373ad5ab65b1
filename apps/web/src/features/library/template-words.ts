import type { DayName } from './template-draft.ts'

export const DAY_WORDS: Record<DayName, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export const PHASE_WORDS: Record<string, string> = {
  base: 'Base',
  build: 'Build',
  speed: 'Speed',
  race: 'Race',
  taper: 'Taper',
  recovery: 'Recovery',
  'off-season': 'Off-season',
}
