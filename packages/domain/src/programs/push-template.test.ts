import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { addBlock } from './add-block.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { layTemplate } from './lay-template.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { moveItem } from './move-item.ts'
import { newProgram } from './new-program.ts'
import { byExercise, contextOn, daysWith, MONDAY, pastOf } from './programs.test.makers.ts'
import { isUpToDate, layingsOf, pushTemplate } from './push-template.ts'
import type { Dose, Program } from './schema.ts'
import { setDose } from './set-dose.ts'
import { setLoadChange } from './set-load-change.ts'
import { removeWork, setPairing, setWork } from './set-pairing.ts'
import { setWeekdays } from './set-weekdays.ts'
import { stopPrescribing } from './stop-prescribing.ts'
import { templateOf } from './template-of.ts'
import { calfTemplate, changed, choose, dayOf, newer, otherIds, TEMPLATE_ID } from './templates.test.makers.ts'

const slotDoseOf = ({ load: _, ...dose }: Dose) => dose
const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const follower = layTemplate(
  newProgram('Anna', block),
  { template: calfTemplate, version: 1, blockIds: [block.id], choose },
  context,
)
const layingId = layingsOf(follower)[0]?.laid.id ?? ''
/** Wednesday of the second week: a raise stood on Tuesday, one stands on Friday. */
const TODAY = addDays(MONDAY, 9)
const none: ReadonlySet<string> = new Set()
const push = (program: Program, to: OwnTemplate, { today = TODAY, answered = none } = {}) =>
  pushTemplate(program, layingId, { template: to, version: 2, choose, answered }, contextOn(today, otherIds()))
const week = (number: number, offset: number) => addDays(MONDAY, 7 * (number - 1) + offset)

describe('P16 pushing a template to a block that follows it', () => {
  test('a block remembers the template, its version, and that nothing has changed since', () => {
    expect(follower.blocks[block.id]?.laid).toMatchObject({
      template: TEMPLATE_ID,
      name: calfTemplate.name,
      version: 1,
    })
    const laid = follower.blocks[block.id]?.laid
    expect(laid && isUpToDate(laid, calfTemplate, choose)).toBe(true)
    expect(laid && isUpToDate(laid, { ...calfTemplate, name: 'Other', goal: 'Other words' }, choose)).toBe(true)
    expect(laid && isUpToDate(laid, newer, choose)).toBe(false)
  })

  test('only days from tomorrow on change: days gone by and today stay as they were', () => {
    const { program, kept, exercises } = push(follower, newer)
    expect(checkProgram(program)).toEqual([])
    expect(kept).toEqual([])
    expect(exercises).toEqual([
      `${exercise('heel-raise-single')?.name}: Wed, Fri instead of Tue, Fri.`,
      `${exercise('glute-bridge')?.name} is taken out.`,
      expect.stringMatching(/^Dead bug is new, Fri: \d × \d+/),
    ])
    expect(pastOf(program, addDays(TODAY, 1))).toEqual(pastOf(follower, addDays(TODAY, 1)))
    const raise = byExercise(program, 'heel-raise-single')
    expect(daysWith(program, raise.id)).toEqual([
      week(1, 1),
      week(1, 4),
      week(2, 1),
      week(2, 4),
      week(3, 2),
      week(3, 4),
      week(4, 2),
      week(4, 4),
    ])
    expect(daysWith(program, byExercise(program, 'glute-bridge').id)).toEqual([week(1, 1), week(2, 1)])
    expect(byExercise(program, 'glute-bridge').weekdays).toEqual([])
    expect(daysWith(program, byExercise(program, 'dead-bug').id)).toEqual([week(2, 4), week(3, 4), week(4, 4)])
    expect(new Set(comparePlans(follower, program).map((line) => line.day > TODAY))).toEqual(new Set([true]))
  })

  test('a second push of the same changes nothing, and what is pushed is followed', () => {
    const once = push(follower, newer)
    const twice = push(once.program, newer)
    expect(twice.program).toEqual(once.program)
    const laid = layingsOf(once.program)[0]?.laid
    expect(laid).toMatchObject({ version: 2 })
    expect(laid && isUpToDate(laid, newer, choose)).toBe(true)
  })

  test('what was changed by hand for this runner stays, and is told', () => {
    const raise = byExercise(follower, 'heel-raise-single')
    const bridge = byExercise(follower, 'glute-bridge')
    const heavier = setDose(follower, bridge.id, { dose: { ...bridge.dose, sets: 5 } })
    const moved = setWeekdays(heavier, raise.id, [1, 4], contextOn(TODAY))
    const { program, kept } = push(moved, newer)
    expect(kept).toEqual([
      `${exercise('heel-raise-single')?.name}: its weekdays were changed by hand and stay.`,
      `${exercise('glute-bridge')?.name} was changed by hand, so it stays.`,
    ])
    expect(daysWith(program, raise.id)).toEqual(daysWith(moved, raise.id))
    expect(daysWith(program, bridge.id)).toEqual(daysWith(moved, bridge.id))
  })

  test('a week that was changed by hand stays, the others change', () => {
    const raise = byExercise(follower, 'heel-raise-single')
    const tuesday = Object.values(follower.workouts).find((one) => one.day === week(3, 1))
    const item = tuesday?.items.find(({ prescriptionId }) => prescriptionId === raise.id)
    if (!tuesday || !item) throw new Error('it stands there')
    const moved = moveItem(follower, tuesday.id, item.id, week(3, 5), contextOn(TODAY, otherIds()))
    const { program, kept } = push(moved, newer)
    expect(kept.join()).toMatch(/the week of Mon 7 Dec as changed by hand stays/)
    expect(daysWith(program, raise.id).slice(4)).toEqual([week(3, 4), week(3, 5), week(4, 2), week(4, 4)])
  })

  test('what was taken out by hand does not come back; what stands there by hand is not doubled', () => {
    const raise = byExercise(follower, 'heel-raise-single')
    const without = stopPrescribing(follower, raise.id, contextOn(TODAY))
    const { program, kept } = push(without, newer)
    expect(kept).toEqual([`${exercise('heel-raise-single')?.name} was taken out by hand, so it stays out.`])
    expect(daysWith(program, raise.id).every((on) => on <= TODAY)).toBe(true)
    const again = push(program, changed({ strengthSessions: [dayOf('fri', 'glute-bridge', 'dead-bug')] }))
    expect(again.kept).toEqual([])
  })

  test('what was logged ahead of its day stays', () => {
    const bridge = byExercise(follower, 'glute-bridge')
    const item = Object.values(follower.workouts)
      .filter((one) => one.day === week(4, 1))
      .flatMap(({ items }) => items)
      .find(({ prescriptionId }) => prescriptionId === bridge.id)
    const { program, kept } = push(follower, newer, { answered: new Set([item?.id ?? '']) })
    expect(daysWith(program, bridge.id)).toEqual([week(1, 1), week(2, 1), week(4, 1)])
    expect(kept).toEqual([`${exercise('glute-bridge')?.name} stays where it was logged already.`])
    expect(checkProgram(program)).toEqual([])
  })

  test('another dose reaches the coming weeks and leaves today and the days before with the old one', () => {
    const kept = templateOf(follower, block.id, { id: TEMPLATE_ID, name: calfTemplate.name })
    const own = layTemplate(
      newProgram('Ben', block),
      { template: kept, version: 1, blockIds: [block.id], choose },
      context,
    )
    const raise = byExercise(own, 'heel-raise-single')
    const doses = {
      ...kept.doses,
      'heel-raise-single': { ...(kept.doses?.['heel-raise-single'] ?? raise.dose), sets: 5 },
    }
    const id = layingsOf(own)[0]?.laid.id ?? ''
    const { program } = pushTemplate(
      own,
      id,
      { template: { ...kept, doses }, version: 2, choose, answered: none },
      contextOn(TODAY, otherIds()),
    )
    const setsOn = (on: string) =>
      Object.values(program.workouts)
        .filter((one) => one.day === on)
        .flatMap(({ items }) => items.map(({ prescriptionId }) => program.prescriptions[prescriptionId]))
        .find((one) => one?.exercise === 'heel-raise-single')?.dose.sets
    expect([week(1, 1), week(2, 1), week(2, 4), week(4, 4)].map(setsOn)).toEqual([
      raise.dose.sets,
      raise.dose.sets,
      5,
      5,
    ])
    expect(checkProgram(program)).toEqual([])
    expect(comparePlans(own, program).every((line) => line.day > TODAY)).toBe(true)
  })

  test('another dose does not reach a week that was changed by hand, and leaves the load to whoever lifts it', () => {
    const doses = { 'heel-raise-single': { ...slotDoseOf(byExercise(follower, 'heel-raise-single').dose), sets: 5 } }
    const raise = byExercise(follower, 'heel-raise-single')
    const tuesday = Object.values(follower.workouts).find((one) => one.day === week(3, 1))
    const item = tuesday?.items.find(({ prescriptionId }) => prescriptionId === raise.id)
    if (!tuesday || !item) throw new Error('it stands there')
    const load = { unit: 'kg' as const, value: 12 }
    const heavy = setDose(follower, raise.id, { dose: { ...raise.dose, load } })
    const moved = moveItem(heavy, tuesday.id, item.id, week(3, 5), contextOn(TODAY, otherIds()))
    const { program, kept, exercises } = push(moved, changed({ doses }))
    expect(kept).toEqual([expect.stringContaining('the week of Mon 7 Dec as changed by hand stays')])
    expect(exercises).toHaveLength(1)
    const doseOn = (on: string) =>
      Object.values(program.workouts)
        .filter((one) => one.day === on)
        .flatMap(({ items }) => items.map(({ prescriptionId }) => program.prescriptions[prescriptionId]))
        .find((one) => one?.exercise === 'heel-raise-single')?.dose
    const days = [week(2, 1), week(2, 4), week(3, 4), week(3, 5), week(4, 1), week(4, 4)]
    expect(days.map((on) => doseOn(on)?.sets)).toEqual([3, 5, 3, 3, 5, 5])
    expect(days.map((on) => doseOn(on)?.load)).toEqual(days.map(() => load))
    expect(push(program, changed({ doses })).program).toEqual(program)
    const goingOn = Object.values(program.prescriptions).filter(
      (one) => one.exercise === 'heel-raise-single' && one.weekdays.length > 0,
    )
    expect(goingOn.map(({ dose }) => dose.sets)).toEqual([5])
  })

  test('a lighter week keeps its own dose, and is told', () => {
    const lighter = lightenWeeks(follower, [week(4, 0)], contextOn(TODAY, otherIds()), SHIPPED_THRESHOLDS)
    const { program, kept } = push(lighter, newer)
    expect(kept.join()).toContain('the week of Mon 14 Dec')
    const days = (some: Program) =>
      Object.values(some.workouts).filter((one) => one.day >= week(4, 0) && one.day !== week(4, 4))
    expect(days(program)).toEqual(days(lighter))
  })

  test('hands-on work of the pairings follows, by hand it stays; sessions that stand are not touched', () => {
    const firmer = changed({
      massage: calfTemplate.massage.map((one) => ({
        ...one,
        works: one.works.map((work) => ({ ...work, minutes: 8 })),
      })),
    })
    const { program, hands } = push(follower, firmer)
    expect(hands).toEqual([
      'Left calf: Left soleus, Longitudinal stripping: pressure 5, 8 min instead of pressure 5, 6 min.',
    ])
    const [pairing] = Object.values(follower.pairings)
    const [work] = pairing?.works ?? []
    if (!pairing || !work) throw new Error('there is one')
    const byHand = setWork(follower, pairing.id, { ...work, whyTissue: 'Works near its limit.' })
    const stays = push(byHand, firmer)
    expect([stays.hands, stays.kept.length]).toEqual([[], 1])
    expect(stays.program.pairings).toEqual(byHand.pairings)
    expect(program.sessions).toEqual(follower.sessions)
  })

  test('hands-on work that was taken out by hand stays out, however often it is pushed', () => {
    const [pairing] = Object.values(follower.pairings)
    const [work] = pairing?.works ?? []
    if (!pairing || !work) throw new Error('there is one')
    const without = removeWork(follower, pairing.id, work.id)
    const once = push(without, newer)
    const twice = push(once.program, changed({ dailyMobility: ['ankle-rock'] }))
    const again = push(twice.program, newer)
    for (const { program, hands } of [once, twice, again]) {
      expect(hands).toEqual([])
      expect(program.pairings[pairing.id]?.works).toEqual([])
    }
  })

  test('the head of a pairing follows, by hand it stays; what an exercise is done for stays and is told', () => {
    const [hands] = calfTemplate.massage
    if (!hands) throw new Error('there is one')
    const keyed = (more: Partial<typeof hands>) => changed({ massage: [{ ...hands, pairing: 'pairing-1', ...more }] })
    const lay = (template: OwnTemplate) =>
      layTemplate(newProgram('Anna', block), { template, version: 1, blockIds: [block.id], choose }, context)
    const pushTo = (program: Program, template: OwnTemplate) =>
      pushTemplate(
        program,
        layingsOf(program)[0]?.laid.id ?? '',
        { template, version: 2, choose, answered: none },
        contextOn(TODAY, otherIds()),
      )
    const first = lay(keyed({}))
    const isCurrent = (program: Program, template: OwnTemplate) =>
      layingsOf(program).every(({ laid }) => isUpToDate(laid, template, choose))
    const other = keyed({ title: 'Calf, late', intent: 'maintenance' })
    expect([isCurrent(first, keyed({})), isCurrent(first, other)]).toEqual([true, false])
    const once = pushTo(first, other)
    expect(once.hands).toEqual(['Left calf: called “Calf, late” now.', 'Left calf: maintenance instead of corrective.'])
    expect(Object.values(once.program.pairings)).toMatchObject([{ title: 'Calf, late', intent: 'maintenance' }])
    expect([isCurrent(once.program, other), checkProgram(once.program)]).toEqual([true, []])
    expect(pushTo(once.program, other)).toEqual({ program: once.program, exercises: [], hands: [], kept: [] })

    const [pairing] = Object.values(first.pairings)
    const byHand = pushTo(setPairing(first, pairing?.id ?? '', { title: 'Mine' }), other)
    expect(byHand.kept).toEqual(['Mine: its title is another one than the template’s, and stays.'])
    expect(Object.values(byHand.program.pairings)).toMatchObject([{ title: 'Mine', intent: 'maintenance' }])

    const alone = keyed({ pairsWith: ['heel-raise-single'] })
    expect(isCurrent(first, alone)).toBe(false)
    const told = pushTo(first, alone)
    expect(told.kept).toEqual([expect.stringContaining('what it is done for is another one in the template now')])
    expect(told.program.prescriptions).toEqual(first.prescriptions)
    expect(isCurrent(told.program, alone)).toBe(true)

    // an older laying remembers neither
    const laid = first.blocks[block.id]?.laid
    if (!laid) throw new Error('it was laid')
    const older = {
      ...laid,
      pairings: laid.pairings.map(({ head: _, ...one }) => one),
      exercises: laid.exercises.map(({ of: _, ...one }) => one),
    }
    const before = { ...first, blocks: { [block.id]: { ...block, laid: older } } }
    expect(isCurrent(before, other)).toBe(true)
    const stays = pushTo(before, other)
    expect([stays.hands, stays.kept.length, stays.program.pairings]).toEqual([[], 2, first.pairings])
  })

  test('a pairing that a change of load answers stays, even when nothing else is left of it', () => {
    const [pairing] = Object.values(follower.pairings)
    if (!pairing) throw new Error('there is one')
    const load = {
      id: context.newId(),
      pairingId: pairing.id,
      contributor: null,
      fromDay: week(2, 0),
      toDay: week(3, 6),
      amount: { kind: 'hills' as const, minutes: 10 },
      weekdays: [],
      sentence: '',
      why: '',
    }
    const { program } = push(
      setLoadChange(follower, load, contextOn(MONDAY)),
      changed({ massage: [], strengthSessions: [] }),
      {
        today: addDays(MONDAY, -1),
      },
    )
    expect(checkProgram(program)).toEqual([])
  })

  test('a block laid with sides swapped is pushed with sides swapped', () => {
    const empty = newProgram('Carl', block)
    const swapped = layTemplate(
      empty,
      { template: calfTemplate, version: 1, swapped: true, blockIds: [block.id], choose },
      context,
    )
    expect(Object.values(swapped.pairings).map(({ title, works }) => [title, works.map(({ side }) => side)])).toEqual([
      ['Right calf', ['right']],
    ])
    const laid = layingsOf(swapped)[0]?.laid
    expect(laid && isUpToDate(laid, calfTemplate, choose)).toBe(true)
  })

  test('exercises that go on in a block after it stay there', () => {
    const next = { ...block, id: context.newId(), startDay: week(5, 0), weeks: 2 }
    const longer = addBlock(follower, next, { carryOn: true }, context)
    const { program } = push(longer, newer)
    const bridge = byExercise(program, 'glute-bridge')
    expect(daysWith(program, bridge.id)).toEqual([week(1, 1), week(2, 1), week(5, 1), week(6, 1)])
  })
})
