import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { exercise } from '../library/exercises.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { checkProgram } from './check-program.ts'
import { comparePlans } from './compare-plans.ts'
import { joinExercises, setGroupRest, splitGroup } from './join-exercises.ts'
import { layTemplate } from './lay-template.ts'
import { newProgram } from './new-program.ts'
import { byExercise, contextOn, MONDAY, only } from './programs.test.makers.ts'
import { isUpToDate, layingsOf, pushTemplate } from './push-template.ts'
import type { Program } from './schema.ts'
import { setBlock } from './set-block.ts'
import { setDose } from './set-dose.ts'
import { removeLoadChange, setLoadChange } from './set-load-change.ts'
import { setRule } from './set-rule.ts'
import { setVariant, variantFrom } from './set-variant.ts'
import { changed as changedFrom, choose, dayOf, otherIds } from './templates.test.makers.ts'
import { partsOf } from './workout-parts.ts'

const context = contextOn(MONDAY)
const block = { id: context.newId(), startDay: MONDAY, weeks: 4, phase: 'build' as const, purpose: '' }
const lay = (template: OwnTemplate, today = MONDAY) =>
  layTemplate(
    newProgram('Anna', block),
    { template, version: 1, blockIds: [block.id], choose },
    contextOn(today, otherIds()),
  )
/** Wednesday of the second week. */
const TODAY = addDays(MONDAY, 9)
const push = (program: Program, template: OwnTemplate, today = TODAY) =>
  pushTemplate(
    program,
    layingsOf(program)[0]?.laid.id ?? '',
    { template, version: 2, choose, answered: new Set() },
    contextOn(today, otherIds()),
  )
const week = (number: number, offset: number) => addDays(MONDAY, 7 * (number - 1) + offset)
const changed = (part: Partial<OwnTemplate>) =>
  changedFrom({ strengthSessions: [dayOf('tue', RAISE, BRIDGE), dayOf('fri', RAISE)], ...part })
const name = (id: string) => exercise(id)?.name ?? ''
const RAISE = 'heel-raise-single'
const BRIDGE = 'dead-bug'

/** What stands together on a day, a part after the other. */
const partsOn = (program: Program, day: string) =>
  Object.values(program.workouts)
    .filter((one) => one.day === day)
    .flatMap((workout) => partsOf(program, workout))
    .map(({ group, items }) => [
      group?.restSeconds ?? null,
      items.map(({ prescriptionId }) => program.prescriptions[prescriptionId]?.exercise),
    ])
const isCurrent = (program: Program, template: OwnTemplate) => {
  const laid = layingsOf(program)[0]?.laid
  return laid !== undefined && isUpToDate(laid, template, choose)
}
/** What holds for every push: it may be kept, nothing until today differs, and twice is once. */
const pushed = (program: Program, template: OwnTemplate, today = TODAY) => {
  const once = push(program, template, today)
  expect(checkProgram(once.program)).toEqual([])
  expect(comparePlans(program, once.program).filter(({ day, kind }) => kind !== 'load' && day <= today)).toEqual([])
  expect(push(once.program, template, today)).toEqual({ program: once.program, exercises: [], hands: [], kept: [] })
  expect(isCurrent(once.program, template)).toBe(true)
  return once
}

describe('P16 P17 what is done in turn is pushed', () => {
  const inTurn = changed({ joined: [{ exercises: [RAISE, BRIDGE], restSeconds: 60 }] })
  const plain = changed({})

  test('a group that is new, from tomorrow on: days until today stay one after the other', () => {
    const follower = lay(plain)
    const { program, exercises } = pushed(follower, inTurn)
    expect(exercises).toEqual([`${name(RAISE)}, ${name(BRIDGE)}: done in turn, 60 s of rest after each round.`])
    expect(partsOn(program, week(2, 1))).toEqual([
      [null, [RAISE]],
      [null, [BRIDGE]],
    ])
    expect(partsOn(program, week(3, 1))).toEqual([[60, [RAISE, BRIDGE]]])
  })

  test('another rest, and taken apart: days until today keep how they were', () => {
    const follower = lay(inTurn)
    const longer = pushed(follower, changed({ joined: [{ exercises: [BRIDGE, RAISE], restSeconds: 90 }] }))
    expect(partsOn(longer.program, week(2, 1))).toEqual([[60, [RAISE, BRIDGE]]])
    expect(partsOn(longer.program, week(3, 1))).toEqual([[90, [BRIDGE, RAISE]]])
    const apart = pushed(longer.program, plain)
    expect(apart.exercises).toEqual([`${name(BRIDGE)}, ${name(RAISE)}: one after the other.`])
    expect(partsOn(apart.program, week(2, 1))).toEqual([[60, [RAISE, BRIDGE]]])
    expect(partsOn(apart.program, week(3, 1)).map(([rest]) => rest)).toEqual([null, null])
  })

  test('before anything of it is over it is changed in place', () => {
    const follower = lay(inTurn)
    const longer = changed({ joined: [{ exercises: [RAISE, BRIDGE], restSeconds: 30 }] })
    const { program } = pushed(follower, longer, addDays(MONDAY, -1))
    expect(only(program.groups)).toMatchObject({ restSeconds: 30, id: only(follower.groups).id })
    expect(Object.keys(program.prescriptions)).toEqual(Object.keys(follower.prescriptions))
  })

  test('an exercise that is new joins a group, one that is gone leaves it', () => {
    const three = changed({
      strengthSessions: [dayOf('tue', RAISE, BRIDGE, 'soleus-raise-single'), dayOf('fri', RAISE)],
      joined: [{ exercises: [RAISE, BRIDGE, 'soleus-raise-single'], restSeconds: 60 }],
    })
    const more = pushed(lay(inTurn), three)
    expect(partsOn(more.program, week(3, 1))).toEqual([[60, [RAISE, BRIDGE, 'soleus-raise-single']]])
    const fewer = pushed(more.program, inTurn)
    expect(partsOn(fewer.program, week(3, 1))).toEqual([[60, [RAISE, BRIDGE]]])
  })

  test('what was taken apart or joined by hand stays so, and is told', () => {
    const follower = lay(inTurn)
    const apart = splitGroup(follower, only(follower.groups).id)
    const other = changed({ joined: [{ exercises: [RAISE, BRIDGE], restSeconds: 90 }] })
    const stays = pushed(apart, other)
    expect(stays.kept).toEqual([`${name(RAISE)}, ${name(BRIDGE)}: taken apart by hand, so they stay so.`])
    expect(stays.program.groups).toEqual({})
    const bare = lay(plain)
    const ids = [BRIDGE, RAISE].map((id) => byExercise(bare, id).id)
    const joined = joinExercises(bare, ids, contextOn(TODAY, otherIds()))
    const own = pushed(joined, inTurn)
    expect(own.kept).toEqual([`${name(RAISE)}, ${name(BRIDGE)}: joined by hand, so they stay so.`])
    expect(own.program.groups).toEqual(joined.groups)
  })
})

describe('P16 P19 P21 how an exercise goes on, and what is done at home, is pushed', () => {
  const weekly = 'Add 1 set every 2 weeks up to 5 sets.'
  const ruled = changed({ rules: { [RAISE]: weekly } })
  const rule = { kind: 'weekly' as const, everyWeeks: 2, add: { by: 'sets' as const, value: 1 }, upTo: 5 }

  test('a rule of the template is none by hand: it is changed, and goes with its exercise', () => {
    const follower = lay(ruled)
    expect(byExercise(follower, RAISE).rule).toEqual(rule)
    const slower = pushed(follower, changed({ rules: { [RAISE]: 'Add 1 set every 4 weeks up to 5 sets.' } }))
    expect(slower.exercises).toEqual([`${name(RAISE)} goes on by its rule: Add 1 set every 4 weeks up to 5 sets.`])
    expect(byExercise(slower.program, RAISE).rule).toMatchObject({ everyWeeks: 4 })
    const usual = pushed(slower.program, changed({}))
    expect(byExercise(usual.program, RAISE).rule).toBeUndefined()
    const gone = pushed(follower, changed({ strengthSessions: [dayOf('tue', BRIDGE)] }))
    expect(gone.kept).toEqual([])
    expect(gone.exercises).toEqual([`${name(RAISE)} is taken out.`])
  })

  test('a rule that was written by hand stays, and is told', () => {
    const follower = lay(changed({}))
    const own = setRule(follower, byExercise(follower, RAISE).id, { kind: 'none' })
    const { program, kept } = pushed(own, ruled)
    expect(kept).toEqual([`${name(RAISE)}: how it goes on was written by hand and stays.`])
    expect(byExercise(program, RAISE).rule).toEqual({ kind: 'none' })
  })

  test('another thing at home reaches the coming days; one that was chosen by hand stays', () => {
    const { load: _, ...dose } = byExercise(lay(changed({})), BRIDGE).dose
    const atHome = changed({ variants: { [RAISE]: { exercise: BRIDGE, dose } } })
    const follower = lay(changed({}))
    const there = pushed(follower, atHome)
    const variants = Object.values(there.program.prescriptions).flatMap(({ variant }) => variant?.exercise ?? [])
    expect(variants).toEqual([BRIDGE])
    const item = exercise('soleus-raise-single')
    if (!item) throw new Error('it is shipped')
    const raise = byExercise(follower, RAISE)
    const own = setVariant(follower, raise.id, variantFrom({ item, own: null }, raise))
    const stays = pushed(own, atHome)
    expect(stays.kept).toEqual([`${name(RAISE)}: what is done at home was chosen by hand and stays.`])
    expect(byExercise(stays.program, RAISE).variant?.exercise).toBe('soleus-raise-single')
  })
})

describe('P16 what is the runner’s own is not lost in a push', () => {
  const { load: _, ...dose } = byExercise(lay(changed({})), BRIDGE).dose
  const atHome = (sets: number) => changed({ variants: { [RAISE]: { exercise: BRIDGE, dose: { ...dose, sets } } } })
  const follower = lay(atHome(2))
  const raise = byExercise(follower, RAISE)
  const load = { unit: 'kg' as const, value: 12 }
  const { variant } = raise
  if (!variant) throw new Error('it has one')
  const heavy = setVariant(follower, raise.id, { ...variant, dose: { ...variant.dose, load } })

  test('how heavy it is at home, while that is the same exercise', () => {
    const ofRaise = (program: Program) =>
      Object.values(program.prescriptions).find(({ exercise: id, weekdays }) => id === RAISE && weekdays.length > 0)
    expect(ofRaise(pushed(heavy, atHome(4)).program)?.variant?.dose).toMatchObject({ sets: 4, load })
    const soleus = changed({ variants: { [RAISE]: { exercise: 'soleus-raise-single', dose } } })
    expect(ofRaise(pushed(heavy, soleus).program)?.variant?.dose.load).toEqual({ unit: 'none' })
  })

  test('an exercise with a role, a reason or a load at home of its own is not withdrawn, and that is told', () => {
    const gone = changed({ strengthSessions: [dayOf('tue', BRIDGE)] })
    const own = [heavy, setDose(follower, raise.id, { why: 'Stairs.' }), setDose(follower, raise.id, { role: 'key' })]
    for (const program of own) {
      const stays = pushed(program, gone)
      expect(stays.kept).toEqual([`${name(RAISE)} was changed by hand, so it stays.`])
      expect(byExercise(stays.program, RAISE)).toEqual(byExercise(program, RAISE))
    }
    expect(pushed(follower, gone).kept).toEqual([])
  })
})

describe('P16 S56 changes of load are pushed', () => {
  const hills = (minutes: number, more: object = {}) => ({
    after: 7,
    days: 14,
    amount: { kind: 'hills' as const, minutes },
    weekdays: [],
    sentence: '',
    ...more,
  })
  const spacing = { after: 0, days: 28, amount: { kind: 'spacing' as const, days: 2 }, weekdays: [], sentence: '' }
  const follower = lay(changed({ loads: [hills(20)] }))
  const spans = (program: Program) =>
    Object.values(program.loadChanges)
      .map(({ fromDay, toDay, amount }) => [fromDay, toDay, 'minutes' in amount ? amount.minutes : amount.kind])
      .sort()

  test('one that has begun keeps what it asked until today, and asks for something else from tomorrow on', () => {
    const { program, exercises } = pushed(follower, changed({ loads: [hills(10), spacing] }))
    expect(spans(program)).toEqual([
      [week(2, 0), TODAY, 20],
      [addDays(TODAY, 1), week(3, 6), 10],
      [addDays(TODAY, 1), week(4, 6), 'spacing'],
    ])
    expect(exercises).toHaveLength(2)
    expect(exercises[0]).toMatch(/10 min uphill.* instead of .*20 min uphill/)
  })

  test('one that is gone ends today; one that has not begun goes', () => {
    expect(spans(pushed(follower, changed({})).program)).toEqual([[week(2, 0), TODAY, 20]])
    expect(spans(pushed(follower, changed({}), MONDAY).program)).toEqual([])
  })

  test('what was changed or taken out by hand stays so, and is told', () => {
    const load = only(follower.loadChanges)
    const own = setLoadChange(follower, { ...load, toDay: week(4, 6) }, { today: TODAY })
    const stays = pushed(own, changed({ loads: [hills(10)] }))
    expect(stays.program.loadChanges).toEqual(own.loadChanges)
    expect(stays.kept).toEqual([expect.stringContaining('was changed by hand and stays')])
    const without = removeLoadChange(follower, load.id, { today: MONDAY })
    const out = pushed(without, changed({ loads: [hills(10)] }))
    expect(out.program.loadChanges).toEqual({})
    expect(out.kept).toEqual([expect.stringContaining('was taken out by hand, so it stays out')])
    const why = setLoadChange(follower, { ...load, why: 'So that the calf rests.' }, { today: MONDAY })
    const pushedWhy = pushed(why, changed({ loads: [hills(10)] }), MONDAY)
    expect(only(pushedWhy.program.loadChanges)).toMatchObject({
      why: 'So that the calf rests.',
      amount: { minutes: 10 },
    })
  })

  test('one that its block trimmed is none by hand, nor is one that the block left no day', () => {
    const at = contextOn(TODAY, otherIds())
    const shorter = setBlock(follower, { ...only(follower.blocks), weeks: 2 }, at)
    expect(spans(shorter)).toEqual([[week(2, 0), week(2, 6), 20]])
    const less = pushed(shorter, changed({ loads: [hills(10)] }))
    expect(less.kept).toEqual([])
    expect(spans(less.program)).toEqual([
      [week(2, 0), TODAY, 20],
      [addDays(TODAY, 1), week(2, 6), 10],
    ])
    expect(spans(pushed(shorter, changed({})).program)).toEqual([[week(2, 0), TODAY, 20]])
    const one = setBlock(follower, { ...only(follower.blocks), weeks: 1 }, contextOn(MONDAY, otherIds()))
    const early = pushed(one, changed({ loads: [hills(10, { after: 3 })] }), MONDAY)
    expect([early.kept, spans(early.program)]).toEqual([[], [[week(1, 3), week(1, 6), 10]]])
    const own = setLoadChange(shorter, { ...only(shorter.loadChanges), toDay: week(2, 5) }, at)
    expect(pushed(own, changed({ loads: [hills(10)] })).kept).toHaveLength(1)
  })

  test('one whose days were over when it was laid is no change, and none by hand', () => {
    const late = lay(changed({ loads: [hills(20)] }), week(4, 0))
    expect([late.loadChanges, isCurrent(late, changed({ loads: [hills(20)] }))]).toEqual([{}, true])
    const longer = pushed(late, changed({ loads: [hills(20, { days: 21 })] }), week(4, 0))
    expect(spans(longer.program)).toEqual([[week(4, 1), week(4, 6), 20]])
  })
})

test('P16 a laying that does not remember its groups and loads, as older ones: what stands is its own', () => {
  const hills = (minutes: number) => {
    const amount = { kind: 'hills' as const, minutes }
    return { after: 7, days: 14, amount, weekdays: [], sentence: '' }
  }
  const groups = (restSeconds: number) => [{ exercises: [RAISE, BRIDGE], restSeconds }]
  const template = changed({ joined: groups(60), loads: [hills(20)] })
  const older = (day: string): Program => {
    const program = lay(template, day)
    const { laid, ...bare } = only(program.blocks)
    if (!laid) throw new Error('it was laid')
    const { groups: _, loads: __, ...kept } = laid
    return { ...program, blocks: { [bare.id]: { ...bare, laid: kept } } }
  }
  for (const day of [MONDAY, TODAY]) {
    const follower = older(day)
    const same = pushed(follower, template)
    expect([same.exercises, same.kept]).toEqual([[], []])
    expect([same.program.loadChanges, same.program.groups]).toEqual([follower.loadChanges, follower.groups])
    const other = pushed(same.program, changed({ joined: groups(90), loads: [hills(10)] }))
    expect([other.exercises.length, other.kept]).toEqual([2, []])
  }
  // what differs from the template was joined by hand, for all that is known
  const first = older(MONDAY)
  const own = setGroupRest(first, only(first.groups).id, 75)
  expect(pushed(own, template).kept).toEqual([expect.stringContaining('joined by hand')])
})
