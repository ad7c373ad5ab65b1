import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, eachDay, startOfWeek, weekday } from '../calendar/day.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { runs } from '../runs.test.makers.ts'
import { sameContent } from '../same-content.ts'
import { allCommands } from './all-commands.test.makers.ts'
import { lastDayOf } from './block-days.ts'
import { changeBetween } from './change.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { layTemplate } from './lay-template.ts'
import { newProgram } from './new-program.ts'
import { touchesPast } from './past.ts'
import { contextOn, exerciseWith, MONDAY, pastOf } from './programs.test.makers.ts'
import { keyOfLaid } from './push-exercise.ts'
import { layingsOf, pushTemplate } from './push-template.ts'
import type { Laid, Prescription, Program } from './schema.ts'
import { changed, choose, dayOf, otherIds } from './templates.test.makers.ts'

const { load: _, ...heavier } = { ...exerciseWith('heel-raise-single', []).dose, sets: 5 }
const hills = (minutes: number) => ({
  after: 7,
  days: 14,
  amount: { kind: 'hills' as const, minutes },
  weekdays: [],
  sentence: '',
})
const BEFORE = changed({
  strengthSessions: [dayOf('tue', 'heel-raise-single', 'glute-bridge', 'dead-bug'), dayOf('fri', 'heel-raise-single')],
  joined: [{ exercises: ['heel-raise-single', 'dead-bug'], restSeconds: 60 }],
  rules: { 'dead-bug': 'Add 1 set every 2 weeks up to 5 sets.' },
  loads: [hills(20)],
})
/** What it became: in every way that a template can change. */
const AFTER: readonly OwnTemplate[] = [
  changed({
    ...BEFORE,
    strengthSessions: [dayOf('wed', 'heel-raise-single'), dayOf('fri', 'heel-raise-single', 'short-foot')],
  }),
  changed({ ...BEFORE, doses: { 'heel-raise-single': heavier }, rules: {}, loads: [hills(10)] }),
  changed({ ...BEFORE, joined: [{ exercises: ['dead-bug', 'heel-raise-single'], restSeconds: 90 }], loads: [] }),
  changed({
    ...BEFORE,
    joined: [],
    variants: { 'heel-raise-single': { exercise: 'soleus-raise-single', dose: heavier } },
  }),
  changed({ ...BEFORE, massage: [], dailyMobility: ['calf-stretch-bent'] }),
]

const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const follower = layTemplate(
  newProgram('Anna', block),
  { template: BEFORE, version: 1, blockIds: [block.id], choose },
  context,
)
const layingId = layingsOf(follower)[0]?.laid.id ?? ''
const push = (program: Program, template: OwnTemplate, today: Day, answered: ReadonlySet<string>) =>
  pushTemplate(program, layingId, { template, version: 2, choose, answered }, contextOn(today, otherIds()))

const laidIn = (program: Program): Laid | undefined => layingsOf(program).find(({ laid }) => laid.id === layingId)?.laid

/** What the days until and with one ask for: of exercises all that a runner sees, how they are joined, and load. */
const until = (program: Program, day: Day) => ({
  ...pastOf(program, addDays(day, 1)),
  asked: Object.values(program.workouts)
    .filter((one) => one.day <= day)
    .map(({ id, items }) => [
      id,
      items.map(({ prescriptionId }) => {
        const one = program.prescriptions[prescriptionId]
        return one && seenOf(one)
      }),
    ]),
  loads: Object.values(program.loadChanges)
    .filter(({ fromDay }) => fromDay <= day)
    .map(({ toDay, ...load }) => ({ ...load, toDay: toDay < day ? toDay : day }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
})

const seenOf = ({ rule: _rule, weekdays: _weekdays, id: _id, ...seen }: Prescription) => seen

/** Where an exercise stands in a week after a day, and as what, as a runner sees it. */
const weekOf = (program: Program, monday: Day, after: Day, itemIds: ReadonlySet<string>) =>
  Object.values(program.workouts)
    .filter(({ day }) => startOfWeek(day) === monday && day > after)
    .flatMap(({ day, items }) =>
      items.flatMap(({ id, prescriptionId }) => {
        const one = program.prescriptions[prescriptionId]
        return one && itemIds.has(id) ? [{ day, id, seen: seenOf(one) }] : []
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** The coming weeks of its blocks in which an exercise stands on other days than it was laid on, with its items there. */
const rearranged = (program: Program, { prescriptionId, weekdays }: Laid['exercises'][number], today: Day) => {
  const [laying] = layingsOf(program).filter(({ laid }) => laid.id === layingId)
  const days = (laying?.blocks ?? [])
    .flatMap((one) => eachDay(one.startDay, lastDayOf(one)))
    .filter((day) => day > today)
  const items = new Map<Day, string[]>()
  for (const { day, items: all } of Object.values(program.workouts))
    for (const item of all)
      if (item.prescriptionId === prescriptionId) items.set(day, [...(items.get(day) ?? []), item.id])
  return [...new Set(days.map(startOfWeek))].flatMap((monday) => {
    const week = days.filter((day) => startOfWeek(day) === monday)
    return week.every((day) => items.has(day) === weekdays.includes(weekday(day)))
      ? []
      : [{ monday, ids: new Set(week.flatMap((day) => items.get(day) ?? [])) }]
  })
}

/** What is done at home, without how heavy. */
const homeOf = ({ variant }: Pick<Prescription, 'variant'>) =>
  variant && { exercise: variant.exercise, dose: { ...variant.dose, load: null } }

/** What somebody changed since it was laid, of prescriptions that a laying made: by field, as it is to stay. */
const byHand = (program: Program, laid: Laid) =>
  laid.exercises.flatMap((was) => {
    const now = program.prescriptions[was.prescriptionId]
    if (!now) return []
    const fields = {
      exercise: [now.exercise, was.exercise],
      weekdays: [now.weekdays, was.weekdays],
      role: [now.role, was.role],
      rule: [now.rule, was.rule],
      load: [now.dose.load, was.dose.load],
      dose: [
        { ...now.dose, load: null },
        { ...was.dose, load: null },
      ],
      variant: [homeOf(now), homeOf(was)],
      homeLoad: [now.variant?.dose.load, was.variant?.dose.load],
    }
    const own = Object.entries(fields).filter(([, [one, other]]) => !sameContent(one, other))
    return own.length > 0 ? [{ key: keyOfLaid(was), id: now.id, own: own.map(([name]) => name) }] : []
  })
const fieldsOf = (one: Prescription) => ({
  exercise: one.exercise,
  weekdays: one.weekdays,
  role: one.role,
  rule: one.rule,
  load: one.dose.load,
  dose: { ...one.dose, load: null },
  variant: homeOf(one),
  homeLoad: one.variant?.dose.load,
})

test('R5 P16 whatever was done by hand: nothing until today changes, nothing by hand does, twice is once, and what is told is what is done', () => {
  let pushes = 0
  fc.assert(
    fc.property(
      fc.array(allCommands, { maxLength: 12, size: 'max' }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(...AFTER),
      fc.nat({ max: 7 }),
      (some, at, template, every) => {
        const today = addDays(MONDAY, at)
        const ids = otherIds()
        const edited = some.reduce((program, { run }) => {
          const next = run(program, contextOn(MONDAY, ids))
          return checkProgram(next).length > 0 ? program : next
        }, follower)
        const laid = laidIn(edited)
        if (!laid) return
        pushes += 1
        const answered = new Set(
          Object.values(edited.workouts)
            .flatMap(({ items }) => items.map(({ id }) => id))
            .filter((_id, index) => every > 0 && index % 7 === every),
        )
        const { program, exercises, hands } = push(edited, template, today, answered)

        expect(checkProgram(program)).toEqual([])
        // nothing until today changes
        expect(until(program, today)).toEqual(until(edited, today))
        const change = changeBetween(edited, program)
        expect(touchesPast(edited, change, addDays(today, 1))).toBe(false)
        expect(program.sessions).toEqual(edited.sessions)
        for (const { items } of Object.values(edited.workouts))
          for (const { id, prescriptionId } of items)
            if (answered.has(id)) {
              const stays = Object.values(program.workouts).flatMap((one) => one.items)
              expect(stays.find((one) => one.id === id)?.prescriptionId).toBe(prescriptionId)
            }

        // nothing by hand changes: fields that were written, and whole weeks that were rearranged
        for (const { key, id, own } of byHand(edited, laid)) {
          const before = edited.prescriptions[id]
          const now = laidIn(program)?.exercises.find((one) => keyOfLaid(one) === key)
          const after = program.prescriptions[now?.prescriptionId ?? id]
          if (!before || !after) continue
          // how heavy it is at home is of the exercise there
          const isSameHome = before.variant?.exercise === after.variant?.exercise
          const fields = (own as (keyof ReturnType<typeof fieldsOf>)[]).filter(
            (name) => name !== 'homeLoad' || isSameHome,
          )
          for (const name of fields) expect([name, fieldsOf(after)[name]]).toEqual([name, fieldsOf(before)[name]])
        }
        for (const was of laid.exercises) {
          const before = edited.prescriptions[was.prescriptionId]
          if (!before || !sameContent(before.weekdays, was.weekdays)) continue
          for (const { monday, ids: there } of rearranged(edited, was, today))
            expect(weekOf(program, monday, today, there)).toEqual(weekOf(edited, monday, today, there))
        }

        // what is told is what is done
        const lines = comparePlans(edited, program)
        if (exercises.length + hands.length === 0) expect(lines).toEqual([])
        if (lines.length > 0) expect(exercises.length).toBeGreaterThan(0)

        // twice is once, and changes nothing more
        const again = push(program, template, today, answered)
        expect(changeBetween(program, again.program)).toEqual({})
        expect([again.exercises, again.hands]).toEqual([[], []])
      },
    ),
    runs(600),
  )
  expect(pushes).toBeGreaterThan(runs(600).numRuns / 3)
})
