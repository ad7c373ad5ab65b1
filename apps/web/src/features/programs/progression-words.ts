import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import type { PreviewWeek } from '@strideloom/domain/programs/preview-weeks.ts'
import type { Added } from '@strideloom/domain/programs/progression-rule.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'

/** What a step adds, as one chooses it, and how much of it one starts from. */
export const ADDED_WORDS: Readonly<Record<Added, { label: string; start: number; step: number }>> = {
  kg: { label: 'kg', start: 2.5, step: 0.5 },
  lb: { label: 'lb', start: 5, step: 1 },
  percent: { label: '% of the load', start: 5, step: 0.5 },
  bodyweight: { label: '% of body weight', start: 5, step: 1 },
  band: { label: 'band', start: 1, step: 1 },
  reps: { label: 'reps', start: 1, step: 1 },
  seconds: { label: 's', start: 5, step: 5 },
  metres: { label: 'm', start: 5, step: 5 },
  sets: { label: 'set', start: 1, step: 1 },
}

const KINDS: Readonly<Record<PreviewWeek['kind'], string>> = {
  'as it goes': '',
  lighter: 'lighter week',
  taper: 'taper',
  recovery: 'recovery',
  none: 'none of it after a race',
}

/** Weeks in a row that ask for the same, as one line. */
export type PreviewLine = { key: string; weeks: string; from: string; dose: string; why: string; isRaised: boolean }

/** How it would go, a line for each change: "Weeks 1 to 3", "23 Nov", "3 × 12, 20 kg". */
export const previewLines = (weeks: readonly PreviewWeek[]): PreviewLine[] => {
  const runs: PreviewWeek[][] = []
  for (const week of weeks) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isSame = last && last.kind === week.kind && wordsOf(last) === wordsOf(week) && last.week === week.week - 1
    if (run && isSame) run.push(week)
    else runs.push([week])
  }
  return runs.flatMap((run): PreviewLine[] => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return []
    return [
      {
        key: first.monday,
        weeks: first === last ? `Week ${first.week}` : `Weeks ${first.week} to ${last.week}`,
        from: formatShortDay(first.monday),
        dose: wordsOf(first),
        why: KINDS[first.kind],
        isRaised: first.isRaised,
      },
    ]
  })
}

/** Without the tempo: it is the same in every week. */
const wordsOf = ({ dose }: PreviewWeek): string => (dose === null ? '' : doseWords({ ...dose, tempo: null }))
