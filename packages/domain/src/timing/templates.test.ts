import { describe, expect, test } from 'vitest'
import { DAY_NAMES } from '../library/template-schema.ts'
import { TEMPLATES, type Template } from '../library/templates.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'
import { judgePlan } from './judge-plan.ts'

type Massage = Template['massage'][number]

/** Hours from the Monday of week 1. */
const hour = (week: number, day: (typeof DAY_NAMES)[number], time: string): number => {
  const [hours, minutes] = time.split(':').map(Number)
  return ((week - 1) * 7 + DAY_NAMES.indexOf(day)) * 24 + (hours ?? 0) + (minutes ?? 0) / 60
}

const weekOf = ({ weeks }: { weeks: string }, week: number): boolean => {
  const [from, to] = weeks.split('-').map(Number)
  return week >= (from ?? 0) && week <= (to ?? from ?? 0)
}

/** How long a strength workout is taken to last; the reference's table only says when it begins. */
const STRENGTH_HOURS = 1

/**
 * The facts of a massage as reference 13 says that they were taken: readiness 70, ceiling 6, no red flag, three earlier sessions
 * (none before calf-build-8), key runs, strength, race and phase as listed. An easy long run counts 12 h later.
 */
function factsOf(template: Template, massage: Massage): Facts {
  const { week, day, start, minutes } = massage
  const begins = hour(week, day, start)
  const ends = begins + minutes / 60
  const weeks = Array.from({ length: template.weeks }, (_, index) => index + 1)
  const runs = weeks.flatMap((one) =>
    (template.keyRunsByWeek[one] ?? template.keyRuns).map((run) => {
      const from = hour(one, run.day, run.start)
      return { from, to: from + run.minutes / 60, credit: run.type === 'long' ? 12 : 0 }
    }),
  )
  const heavy = weeks.flatMap((one) =>
    template.strengthSessions.flatMap((session) => (session.heavyLower ? [hour(one, session.day, session.start)] : [])),
  )
  const least = (hours: readonly number[]): number | null => (hours.length === 0 ? null : Math.min(...hours))
  const { race, previousRace } = template
  const earlier = template.massage.filter((one) => hour(one.week, one.day, one.start) < begins)
  return {
    intakeComplete: true,
    redFlagAbsolute: false,
    clearanceRequired: false,
    readiness: 70,
    pressureCeiling: 6,
    priorHandsOnSessions: earlier.length + (template.id === 'calf-build-8' ? 0 : 3),
    handsOnLast7Days: earlier.filter((one) => begins - hour(one.week, one.day, one.start) < 7 * 24).length,
    hoursToKey: least(runs.flatMap(({ from, credit }) => (from >= ends ? [from - ends + credit] : []))),
    hoursSinceKey: least(runs.flatMap(({ to }) => (to <= begins ? [begins - to] : []))),
    hoursToHeavyLower: least(heavy.flatMap((from) => (from >= ends ? [from - ends] : []))),
    hoursSinceHeavyLower: least(
      heavy.flatMap((from) => (from + STRENGTH_HOURS <= begins ? [begins - from - STRENGTH_HOURS] : [])),
    ),
    ...(race && {
      hoursToRace: hour(race.week, race.day, race.start) - ends,
      raceClass: race.cls,
      racePriority: race.priority,
    }),
    ...(previousRace && {
      hoursSinceRace:
        begins - (hour(1, 'mon', previousRace.start) - previousRace.daysBeforeWeek1Monday * 24 + previousRace.hours),
      lastRaceClass: previousRace.cls,
    }),
    phase: template.blocks.find((block) => weekOf(block, week))?.phase ?? null,
    plannedPressure: massage.pressure,
    plannedMinutes: minutes,
  }
}

const massages = TEMPLATES.flatMap((template) =>
  template.massage.map((massage) => ({
    name: `${template.id} week ${massage.week} ${massage.day}`,
    template,
    massage,
  })),
)

describe('§13 every massage of the ten templates is legal under the assumptions of the reference', () => {
  test('are all there', () => expect(massages).toHaveLength(43))

  test.each(massages)('$name', ({ template, massage }) => {
    const facts = factsOf(template, massage)
    const verdict = judgeFacts(facts)
    expect(verdict.firedRules).toEqual(massage.checked.rules)
    expect(verdict.allowedIntents).toContain(massage.intent)
    expect(verdict.maxPressure).toBeGreaterThanOrEqual(massage.pressure)
    expect(verdict.maxMinutes).toBeGreaterThanOrEqual(massage.minutes)
    const works = massage.works.map((work) => ({ ...work, side: work.side ?? ('both' as const) }))
    expect(judgePlan(verdict, { ...massage, works, regions: [] }).breaks).toEqual([])
    // The table has one decimal, half to even.
    if (massage.checked.hoursToKey !== null)
      expect(Math.abs((facts.hoursToKey ?? 0) - massage.checked.hoursToKey)).toBeLessThanOrEqual(0.051)
  })
})
