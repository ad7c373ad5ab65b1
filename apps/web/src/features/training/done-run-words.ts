import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { placeWords } from '@strideloom/domain/programs/place-words.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { formatNumber } from '@strideloom/ui/format/number.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'

const TYPES: Record<Run['type'], string> = { easy: 'Easy', quality: 'Quality', long: 'Long', race: 'Race' }
const WARM_UPS: Record<NonNullable<Run['warmup']>, string> = {
  'none-stiff': 'never stiff',
  'cleared-10': 'cleared in 10 min',
  'cleared-later': 'cleared late',
  'not-cleared': 'not cleared',
}

/** What a therapist reads of one run. Null: nobody answered. */
export const doneRunCells = (run: Run, timeZone: string) => ({
  day: formatDay(dayOf(run.startAt, timeZone)),
  type: TYPES[run.type],
  km: run.km === null ? null : `${formatNumber(run.km)} km`,
  time: run.minutes === null ? null : formatMinutes(run.minutes),
  effort: run.rpe === null ? null : String(run.rpe),
  stride: run.strideFeel === null ? null : `${run.strideFeel} of 5`,
  warmup: run.warmup === null ? null : WARM_UPS[run.warmup],
})

/** What pulled attention and what hurt; nothing where nothing was named, null where nobody was asked or answered. */
export const feltWords = ({ attention, pain }: Pick<Run, 'attention' | 'pain'>): string | null => {
  if (attention === null && pain === null) return null
  const named = (attention ?? []).map(({ region, side }) => placeWords(region, side))
  const hurt = (pain ?? []).map(({ region, side, value }) => `${placeWords(region, side)} hurt ${value}`)
  return named.length + hurt.length === 0 ? 'nothing named' : joinWords([...named, ...hurt])
}

/** The list in a sentence. */
export const doneRunsTitle = (runs: readonly Pick<Run, 'startAt'>[], timeZone: string): string => {
  const [newest] = runs
  return newest ? `The last run was on ${formatDay(dayOf(newest.startAt, timeZone))}.` : 'No run was told yet.'
}
