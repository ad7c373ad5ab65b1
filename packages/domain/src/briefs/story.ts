import { addDays, type Day } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { CarryOverThresholds } from '../progress/carry-over-settings.ts'
import { heldStretches } from '../progress/held.ts'
import type { StiffnessDay } from '../progress/stiffness-days.ts'
import { stiffnessSeries } from '../progress/stiffness-series.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { GivenSession } from '../sessions/given-sessions.ts'
import type { Story } from './brief.ts'

/** Six weeks: the last sessions and what followed them, and narrow enough to be read. */
const STORY_DAYS = 42

/** Kilometres of each day; the fast part of a run by its minutes. A run of unknown length is not drawn as none. */
const runDays = ({ runs = [], runner }: RunnerRecord, from: Day): Story['runs'] => {
  const days = new Map<Day, { km: number; fastKm: number | null }>()
  for (const { start, km, minutes, speedMinutes } of runs) {
    if (km === null || km === undefined) continue
    const day = dayOf(start, runner.timeZone)
    if (day < from) continue
    const fast = minutes && speedMinutes ? Math.min(1, speedMinutes / minutes) * km : null
    const known = days.get(day) ?? { km: 0, fastKm: null }
    days.set(day, { km: known.km + km, fastKm: fast === null ? known.fastKm : (known.fastKm ?? 0) + fast })
  }
  return [...days].map(([day, sums]) => ({ day, ...sums }))
}

/** One place day by day over six weeks, gaps as gaps, with sessions, races and runs that may explain it. */
export const storyOf = (
  record: RunnerRecord,
  place: RegionSide,
  beside: {
    sessions: readonly GivenSession[]
    answers: readonly StiffnessDay[]
    names: Readonly<Record<string, string>>
    today: Day
  },
  thresholds: CarryOverThresholds,
): Story => {
  const { sessions, answers, names, today } = beside
  const { joinedOn } = record.runner
  const weeks = addDays(today, 1 - STORY_DAYS)
  const from = joinedOn && joinedOn > weeks && joinedOn <= today ? joinedOn : weeks
  const points = stiffnessSeries(answers, place, from, today)
  const given = sessions.filter(({ day }) => day >= from && day <= today)
  return {
    place: { region: place.region, side: place.side },
    from,
    points,
    held: heldStretches(
      points,
      given.map(({ day }) => day),
      thresholds,
    )
      .filter(({ days }) => days > 0)
      .map(({ from: start, to, days }) => ({ from: start, to, days })),
    sessions: given.map(({ day, pressure }) => ({ day, pressure })),
    races: (record.races ?? [])
      .filter(({ date, status }) => date >= from && date <= today && status !== 'cancelled' && status !== 'dns')
      .map(({ id, date, priority }) => ({ day: date, name: names[id] ?? 'Race', priority })),
    runs: runDays(record, from),
  }
}
