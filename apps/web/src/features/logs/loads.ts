import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { settleLoadAnswers } from '@strideloom/domain/logs/load-answer.ts'
import type { LoadAnswer } from '@strideloom/domain/logs/load-answer-schema.ts'
import type { LoadPeriod } from '@strideloom/domain/programs/load-periods.ts'
import type { Kept } from '../../lib/kept-here.ts'
import type { Plan } from './plan.ts'

export type PlanLoad = Plan['loads'][number]
export type LoadAsk = {
  load: PlanLoad
  period: LoadPeriod
  /** What was answered; null where nothing was. */
  answer: PlanLoad['answers'][number] | null
}

/** What is asked of load in some days, with the answer that counts, from the server and from here. Nothing that is still to come. */
export const loadAsks = (
  loads: readonly PlanLoad[],
  kept: readonly Kept<LoadAnswer>[],
  { from, to, today }: { from: Day; to: Day; today: Day },
): LoadAsk[] => {
  const here = kept.filter(({ state }) => state !== 'refused').map(({ value }) => value)
  return loads.flatMap((load) => {
    const own = here.filter(({ programId, changeId }) => programId === load.programId && changeId === load.changeId)
    const answers = settleLoadAnswers([...load.answers, ...own])
    return load.periods
      .filter((period) => period.from <= to && period.to >= from && period.from <= today)
      .map((period) => ({ load, period, answer: answers.find(({ day }) => day === period.from) ?? null }))
  })
}

/** Today: what holds today, and what ended in the week before and has no answer. */
export const asksToday = (loads: readonly PlanLoad[], kept: readonly Kept<LoadAnswer>[], today: Day): LoadAsk[] =>
  loadAsks(loads, kept, { from: addDays(today, -7), to: today, today }).filter(
    ({ period, answer, load }) => period.to >= today || (answer === null && load.isWeekly),
  )
