import { sameContent } from '../same-content.ts'
import type { LoadChange } from './load-change.ts'
import { loadSays } from './load-words.ts'
import type { PreviewLine } from './preview.ts'
import type { Program } from './schema.ts'

/** Lines of several kinds by their days; those of one day as they came. */
export const inOrderOfDays = (lines: readonly PreviewLine[]): PreviewLine[] =>
  [...lines].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

type Loads = Pick<Program, 'loadChanges'>

const line = (load: LoadChange, what: PreviewLine['what'], from: PreviewLine['from'] = null): PreviewLine => ({
  day: load.fromDay,
  kind: 'load',
  what,
  title: loadSays(load, 'km'),
  from,
  details: load.why === '' ? [] : [load.why],
})

/** What the runner sees of another load: only what they read or are asked. `before` null: nothing was published yet. */
export const loadLines = (before: Loads | null, after: Loads): PreviewLine[] => {
  const old = before?.loadChanges ?? {}
  const seen = ({ pairingId: _, contributor: __, ...rest }: LoadChange) => rest
  return [
    ...Object.values(after.loadChanges).flatMap((load) => {
      const known = old[load.id]
      if (!known) return line(load, 'added')
      if (sameContent(seen(known), seen(load))) return []
      return known.fromDay === load.fromDay ? line(load, 'changed') : line(load, 'moved', known.fromDay)
    }),
    ...Object.values(old).flatMap((load) => (load.id in after.loadChanges ? [] : line(load, 'removed'))),
  ]
}
