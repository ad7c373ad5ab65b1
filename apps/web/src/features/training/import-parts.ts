import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { ImportItem, ImportVerdict } from '@strideloom/domain/training/import-preview.ts'

type Judged = Pick<ImportItem, 'verdict' | 'isProposed'>

/** The activities of a file by what is to be done about them. */
export type ImportParts<Item> = {
  /** Runs that are not there yet. */
  fresh: Item[]
  /** Surely runs that stand and lack something. */
  completing: Item[]
  /** May be a run that stands: somebody says. */
  alike: Item[]
  /** The file does not say what it was. */
  unnamed: Item[]
  /** Runs with something in them that is hardly so. */
  doubted: Item[]
  here: Item[]
  others: Item[]
  refused: Item[]
}

const ASKED_OR_LEFT: Partial<Record<ImportVerdict, keyof ImportParts<never>>> = {
  'maybe-stored': 'alike',
  'unknown-sport': 'unnamed',
  stored: 'here',
  'not-a-run': 'others',
  refused: 'refused',
}

const partOf = ({ verdict, isProposed }: Judged): keyof ImportParts<never> =>
  ASKED_OR_LEFT[verdict] ?? (!isProposed ? 'doubted' : verdict === 'completes' ? 'completing' : 'fresh')

/** Divides a preview; each activity is in one part, and their order stays. */
export const partsOf = <Item extends Judged>(items: readonly Item[]): ImportParts<Item> => {
  const parts: ImportParts<Item> = {
    fresh: [],
    completing: [],
    alike: [],
    unnamed: [],
    doubted: [],
    here: [],
    others: [],
    refused: [],
  }
  for (const item of items) parts[partOf(item)].push(item)
  return parts
}

export type MonthOfRuns<Item> = { month: string; items: Item[]; km: number }

/** The runs month by month (`2026-11`), in their order; kilometres of what tells a distance. */
export const monthsOf = <Item extends { day: Day; km: number | null }>(items: readonly Item[]): MonthOfRuns<Item>[] => {
  const months = new Map<string, MonthOfRuns<Item>>()
  for (const item of items) {
    const month = item.day.slice(0, 7)
    const there = months.get(month) ?? { month, items: [], km: 0 }
    there.items.push(item)
    there.km += item.km ?? 0
    months.set(month, there)
  }
  return [...months.values()]
}
