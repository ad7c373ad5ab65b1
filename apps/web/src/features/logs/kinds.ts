import type { Kind } from '@strideloom/ui/glyph/kind-glyph.tsx'
import type { DayView, ItemView } from './plan.ts'

/** The kinds of a day, each once, what is fixed first. */
export const kindsOf = (view: DayView): Kind[] => {
  const kinds: Kind[] = [
    ...view.races.map((): Kind => 'race'),
    ...view.sessions.map((): Kind => 'hands-on'),
    ...view.keyRuns.map((): Kind => 'key-run'),
    ...view.workouts.flatMap(({ items }) => items.map(kindOf)),
  ]
  return [...new Set(kinds)]
}

export const kindOf = ({ prescribed }: Pick<ItemView, 'prescribed'>): Kind => prescribed.category
