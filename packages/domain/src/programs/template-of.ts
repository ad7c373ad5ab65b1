import { eachDay, weekday } from '../calendar/day.ts'
import { PATTERN_IDS } from '../library/ids.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { DAY_NAMES } from '../library/template-schema.ts'
import { lastDayOf } from './block-days.ts'
import { areaOfPrescription } from './lay-out.ts'
import type { Program } from './schema.ts'
import { BESIDE_WORK } from './session-minutes.ts'

/** Mobility on so many days of a week is daily; strength is told by its days. */
const DAILY = 6

const START = '18:00'
/**
 * A block of a program as a template to use again: the exercises that stand in it with their weekdays, and the hands-on work of its
 * pairings. Of the runner nothing is in it: no finding, no side, no reason, no date.
 */
export const templateOf = (
  program: Program,
  blockId: string,
  { id, name }: { id: string; name: string },
): OwnTemplate => {
  const block = program.blocks[blockId]
  if (!block) throw new Error(`No block ${blockId}`)
  const days = new Set(eachDay(block.startDay, lastDayOf(block)))
  const weekdaysOf = new Map<string, Set<number>>()
  for (const { day, items } of Object.values(program.workouts).filter((one) => days.has(one.day)))
    for (const { prescriptionId } of items)
      weekdaysOf.set(prescriptionId, (weekdaysOf.get(prescriptionId) ?? new Set()).add(weekday(day)))
  const present = Object.values(program.prescriptions).filter((one) => weekdaysOf.has(one.id))
  const isDaily = (one: (typeof present)[number]) =>
    areaOfPrescription(one) === 'mobility' && (weekdaysOf.get(one.id)?.size ?? 0) >= DAILY
  const dated = present.filter((one) => !isDaily(one))
  const pairings = Object.values(program.pairings).filter(({ works }) => works.length > 0)
  return {
    id,
    name,
    weeks: block.weeks,
    goal: block.purpose || program.goal.slice(0, 200) || name,
    entry: '',
    exitCriteria: '',
    race: null,
    previousRace: null,
    keyRuns: [],
    keyRunsByWeek: {},
    easyRuns: '',
    strengthSessions: DAY_NAMES.flatMap((day, index) => {
      const slots = dated.flatMap(({ id: one, exercise, role }) =>
        weekdaysOf.get(one)?.has(index + 1) ? [{ exercise, role }] : [],
      )
      const once = [...new Map(slots.map((slot) => [slot.exercise, slot])).values()]
      return once.length > 0 ? [{ id: day, day, start: START, heavyLower: false, slots: once }] : []
    }),
    dailyMobility: [...new Set(present.filter(isDaily).map(({ exercise }) => exercise))],
    blocks: [{ weeks: block.weeks === 1 ? '1' : `1-${block.weeks}`, phase: block.phase, runVolume: '', strength: '' }],
    massage: pairings.map(({ id: pairingId, intent, pattern, works }) => ({
      week: 1,
      day: 'mon' as const,
      start: START,
      minutes: works.reduce((sum, work) => sum + work.minutes, 0) + BESIDE_WORK,
      intent,
      pressure: Math.max(...works.map(({ pressure }) => pressure)),
      regions: [...new Set(works.map(({ region }) => region))],
      works: works.map(({ region, technique, pressure, minutes }) => ({ region, technique, pressure, minutes })),
      pairsWith: present.filter((one) => one.pairingId === pairingId).map(({ exercise }) => exercise),
      finding: PATTERN_IDS.find((known) => known === pattern) ?? null,
    })),
    note: '',
  }
}
