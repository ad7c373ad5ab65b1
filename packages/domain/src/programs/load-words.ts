import { dayWords } from '../calendar/day-words.ts'
import type { LoadAmount, LoadKind } from '../library/load-amount.ts'
import { plannedDistance } from '../training/miles.ts'
import type { RunSurface } from '../training/run-answers.ts'
import type { LoadChange } from './load-change.ts'

export const LOAD_KIND_WORDS: Record<LoadKind, string> = {
  volume: 'Weekly distance',
  surface: 'Surface',
  hills: 'Hills',
  spacing: 'Days between hard runs',
  habit: 'Recovery habit',
}

export const ON_SURFACE: Record<RunSurface, string> = {
  road: 'on the road',
  trail: 'on trail',
  track: 'on the track',
  treadmill: 'on the treadmill',
  grass: 'on grass',
  sand: 'on sand',
  mixed: 'on mixed ground',
  other: 'on other ground',
}

const daysWords = (days: number): string => (days === 1 ? 'a day' : `${days} days`)

const amountSays = (amount: LoadAmount, unit: 'km' | 'mi'): string => {
  switch (amount.kind) {
    case 'volume':
      return `Keep weekly running at ${plannedDistance(amount.km, unit)} or less`
    case 'surface':
      return `Run ${amount.runs === 'easy' ? 'the easy runs' : 'every run'} ${ON_SURFACE[amount.surface]}`
    case 'hills':
      return amount.minutes === 0 ? 'Leave hills out' : `No more than ${amount.minutes} min uphill a week`
    case 'spacing':
      return `Leave ${daysWords(amount.days)} between hard runs`
    case 'habit':
      return ''
  }
}

/** The one sentence that the runner reads: the therapist's own, or what the amount says, with its last day; `unit` as the reader has it, a therapist's being `km` (0030). */
export const loadSays = (
  { amount, sentence, toDay }: Pick<LoadChange, 'amount' | 'sentence' | 'toDay'>,
  unit: 'km' | 'mi',
): string => (sentence !== '' ? sentence : `${amountSays(amount, unit)} until ${dayWords(toDay)}`)
