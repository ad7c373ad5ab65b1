import { shortRegionName } from '@strideloom/domain/programs/place-words.ts'
import { INTENT_WORDS } from '../../lib/hands-words.ts'
import type { HandsDraft, WorkDraft } from './hands-draft.ts'
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

const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** "Week 1, Friday: corrective, 60 min, at most 5". */
export const handsHead = ({
  week,
  day,
  intent,
  minutes,
  pressure,
}: Pick<HandsDraft, 'week' | 'day' | 'intent' | 'minutes' | 'pressure'>): string =>
  `Week ${week ?? '–'}, ${DAY_WORDS[day]}: ${small(INTENT_WORDS[intent])}, ${minutes ?? '–'} min, at most ${pressure ?? '–'}`

/** "Soleus, stripping": what stands in brackets behind a technique's name is left out. */
export const workWords = (
  { region, technique }: Pick<WorkDraft, 'region' | 'technique'>,
  nameOf: (id: string) => string,
): string => `${shortRegionName(region)}, ${small(nameOf(technique).replace(/ \([^)]*\)/, ''))}`
