import fc from 'fast-check'
import { addDays, startOfWeek } from '../calendar/day.ts'
import type { LoadAmount } from '../library/load-amount.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import { addBlock, nextBlockStart } from './add-block.ts'
import { blockOn, blocksInOrder } from './block-days.ts'
import { broughtFrom } from './brought.ts'
import { changeDoses, changeSessions } from './change-many.ts'
import { copyItems } from './copy-items.ts'
import type { DayItem } from './day-item.ts'
import { type FilledFrom, fillBlock } from './fill-block.ts'
import { joinExercises, setGroupRest, setRounds } from './join-exercises.ts'
import { layBack } from './lay-back.ts'
import { layTemplate } from './lay-template.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import type { LoadChange } from './load-change.ts'
import { moveItems, removeItems } from './move-items.ts'
import { placeSession } from './place-session.ts'
import {
  at,
  type Command,
  calfProgram,
  command,
  commands,
  contextOn,
  counter,
  EXERCISES,
  exerciseWith,
  FINDING,
  MONDAY,
  number,
  someDay,
  work,
} from './programs.test.makers.ts'
import type { ProgressionRule } from './progression-rule.ts'
import { layingsOf, pushTemplate } from './push-template.ts'
import { withoutRecords } from './put-record.ts'
import { replanPhases } from './replan-phases.ts'
import { restoreVersion } from './restore-version.ts'
import type { Program } from './schema.ts'
import { setBlock } from './set-block.ts'
import { setDose } from './set-dose.ts'
import { moveLoadChange, removeLoadChange, setLoadChange } from './set-load-change.ts'
import { setPairing } from './set-pairing.ts'
import { setRule } from './set-rule.ts'
import { setSession } from './set-session.ts'
import { setVariant, variantFrom } from './set-variant.ts'
import { templateOf } from './template-of.ts'
import { calfTemplate, changed, choose, dayOf, newer, TEMPLATE_ID } from './templates.test.makers.ts'

/** The rest of what a builder does to its document: with those of programs.test.makers.ts these are all of it. */

const AMOUNTS: readonly LoadAmount[] = [
  { kind: 'volume', km: 32 },
  { kind: 'hills', minutes: 0 },
  { kind: 'hills', minutes: 20 },
  { kind: 'spacing', days: 2 },
  { kind: 'surface', surface: 'trail', runs: 'easy' },
  { kind: 'habit' },
]
const RULES: readonly (ProgressionRule | null)[] = [
  null,
  { kind: 'none' },
  { kind: 'weekly', everyWeeks: 2, add: { by: 'sets', value: 1 }, upTo: 5 },
  { kind: 'done', asked: null, times: 2, rir: 2, add: { by: 'kg', value: 2.5 }, upTo: null, after: null },
]
/** Somebody else's block: two exercises in turn, one with something else at home. */
const ELSEWHERE: Program = (() => {
  const context = contextOn(
    MONDAY,
    (
      (next) => () =>
        next().replace('-7000-', '-7eee-')
    )(counter()),
  )
  const other = calfProgram(context)
  const [first, second] = Object.keys(other.prescriptions) as [string, string]
  const one = other.prescriptions[first]
  const item = choose.exercise('short-foot')
  const varied = one && item ? setVariant(other, first, variantFrom(item, one)) : other
  return joinExercises(varied, [first, second], context)
})()
const HEAVIER = (() => {
  const { load: _, ...dose } = exerciseWith('heel-raise-single', []).dose
  return { ...dose, sets: 5 }
})()
/** The template as it was and what it became. */
const TEMPLATES: readonly OwnTemplate[] = [
  calfTemplate,
  newer,
  changed({
    strengthSessions: [dayOf('tue', 'heel-raise-single', 'dead-bug'), dayOf('fri', 'heel-raise-single')],
    joined: [{ exercises: ['heel-raise-single', 'dead-bug'], restSeconds: 60 }],
    rules: { 'heel-raise-single': 'Add 1 set every 2 weeks up to 5 sets.' },
    loads: [{ after: 7, days: 14, amount: { kind: 'hills', minutes: 10 }, weekdays: [], sentence: '' }],
  }),
  changed({
    doses: { 'heel-raise-single': HEAVIER },
    variants: { 'heel-raise-single': { exercise: 'glute-bridge', dose: { ...HEAVIER, side: 'none' } } },
    loads: [{ after: 0, days: 28, amount: { kind: 'spacing', days: 2 }, weekdays: [], sentence: '' }],
    massage: [],
  }),
]
const someTemplate = fc.nat({ max: TEMPLATES.length - 1 })
const templateAt = (index: number): OwnTemplate => TEMPLATES[index % TEMPLATES.length] ?? calfTemplate

const fill = (
  program: Program,
  source: Program,
  { blockId, from, swapped }: { blockId: string; from: FilledFrom; swapped: boolean },
  context: Parameters<Command['run']>[1],
) => {
  const block = at(source.blocks, 0)
  if (!block) return program
  const { paired, loose } = broughtFrom(source, block)
  const answered = paired.map((one) => ({ ...one, findingId: swapped ? null : FINDING }))
  return fillBlock(program, { blockId, paired: answered, loose, groups: source.groups, from, swapped }, context)
}

/** All that stands on days, changes of load too: every so-many-th of it. */
const someOfAll = fc.tuple(fc.nat({ max: 8 }), fc.integer({ min: 3, max: 9 })).map(
  ([first, every]) =>
    ({ workouts, sessions, loadChanges }: Program): DayItem[] =>
      [
        ...Object.keys(loadChanges).map((id): DayItem => ({ kind: 'load', id })),
        ...Object.keys(sessions).map((id): DayItem => ({ kind: 'session', id })),
        ...Object.keys(workouts).map((id): DayItem => ({ kind: 'workout', id })),
      ].filter((_, index) => index % every === first % every),
)

const moreCommands: fc.Arbitrary<Command> = fc.oneof(
  command('title and goal', number, (program, _, index) => ({
    ...program,
    title: `Block ${index}`,
    goal: `To ${index}`,
  })),
  command('its race', fc.boolean(), (program, _, isSet) => ({ ...program, raceId: isSet ? FINDING : null })),
  command('move block', fc.tuple(number, fc.integer({ min: -2, max: 3 })), (program, context, [index, weeks]) => {
    const block = at(program.blocks, index)
    return block ? setBlock(program, { ...block, startDay: addDays(block.startDay, 7 * weeks) }, context) : program
  }),
  command('lay back from a race', fc.integer({ min: 1, max: 6 }), (program, context, weeks) =>
    layBack(addDays(nextBlockStart(program) ?? MONDAY, 7 * weeks - 1), 'half', weeks).reduce(
      (soFar, phase) =>
        addBlock(soFar, { ...phase, id: context.newId(), purpose: '' }, { carryOn: weeks > 3 }, context),
      program,
    ),
  ),
  command(
    'plan again for a moved race',
    fc.tuple(fc.integer({ min: 1, max: 8 }), fc.option(fc.integer({ min: -4, max: 2 }))),
    (program, context, [weeks, by]) => {
      const day = addDays(startOfWeek(blocksInOrder(program)[0]?.startDay ?? MONDAY), 7 * weeks - 1)
      const to = by === null ? null : { day: addDays(day, 7 * by), raceClass: 'half' as const }
      const again = replanPhases(program, { from: { day, raceClass: 'half' }, to }, context, SHIPPED_THRESHOLDS).program
      // the sessions of days that no block holds are placed elsewhere, or go
      const outside = Object.values(again.sessions).filter(({ day: one }) => blockOn(again, one) === null)
      return withoutRecords(
        again,
        'sessions',
        outside.map(({ id }) => id),
      )
    },
  ),
  command('head of pairing', fc.tuple(number, fc.boolean()), (program, _, [index, isFounded]) =>
    setPairing(program, at(program.pairings, index)?.id ?? '', {
      title: `Calf ${index}`,
      findingId: isFounded ? FINDING : null,
    }),
  ),
  command('role and pairing', fc.tuple(number, number, fc.boolean()), (program, _, [index, which, isLoose]) =>
    setDose(program, at(program.prescriptions, index)?.id ?? '', {
      role: 'optional',
      pairingId: isLoose ? null : (at(program.pairings, which)?.id ?? null),
    }),
  ),
  command('load', fc.tuple(number, fc.integer({ min: 0, max: 90 })), (program, _, [index, value]) => {
    const one = at(program.prescriptions, index)
    return one ? setDose(program, one.id, { dose: { ...one.dose, load: { unit: 'kg', value } } }) : program
  }),
  command('rule', fc.tuple(number, fc.constantFrom(...RULES)), (program, _, [index, rule]) =>
    setRule(program, at(program.prescriptions, index)?.id ?? '', rule),
  ),
  command('at home', fc.tuple(number, fc.option(fc.constantFrom(...EXERCISES))), (program, _, [index, id]) => {
    const one = at(program.prescriptions, index)
    const other = id === null ? null : choose.exercise(id)
    return one && (id === null || other) ? setVariant(program, one.id, other && variantFrom(other, one)) : program
  }),
  command('load at home', fc.tuple(number, fc.integer({ min: 0, max: 90 })), (program, _, [index, value]) => {
    const varied = Object.values(program.prescriptions).filter(({ variant }) => variant)
    const one = varied[index % Math.max(1, varied.length)]
    if (!one?.variant) return program
    const { dose, ...variant } = one.variant
    return setVariant(program, one.id, { ...variant, dose: { ...dose, load: { unit: 'kg', value } } })
  }),
  command('reason of an exercise', number, (program, _, index) =>
    setDose(program, at(program.prescriptions, index)?.id ?? '', { why: index % 2 === 0 ? `Why ${index}.` : '' }),
  ),
  command('rest of a round', fc.tuple(number, fc.integer({ min: 0, max: 120 })), (program, _, [index, seconds]) =>
    setGroupRest(program, at(program.groups, index)?.id ?? '', seconds),
  ),
  command('rounds', fc.tuple(number, fc.integer({ min: 1, max: 6 })), (program, _, [index, rounds]) =>
    setRounds(program, at(program.groups, index)?.prescriptionIds ?? [], rounds),
  ),
  command('doses of many', fc.tuple(number, fc.integer({ min: 1, max: 6 })), (program, _, [index, sets]) =>
    changeDoses(
      program,
      Object.keys(program.prescriptions).filter((_id, place) => place % 3 === index % 3),
      { sets, role: 'key' },
    ),
  ),
  command('sessions of many', fc.integer({ min: 40, max: 90 }), (program, context, minutes) =>
    changeSessions(program, Object.keys(program.sessions), { minutes, startTime: null }, context),
  ),
  command('place for all', fc.tuple(someDay, fc.integer({ min: 1, max: 3 })), (program, context, [day, every]) =>
    [0, 1, 2].reduce(
      (soFar, nth) =>
        placeSession(
          soFar,
          {
            day: addDays(day, 7 * every * nth),
            startTime: null,
            minutes: 60,
            intent: 'maintenance',
            pairingIds: Object.keys(soFar.pairings).slice(0, 2),
          },
          context,
        ),
      program,
    ),
  ),
  command('works of session', fc.tuple(number, fc.integer({ min: 4, max: 7 })), (program, context, [index, pressure]) =>
    setSession(
      program,
      at(program.sessions, index)?.id ?? '',
      { works: [{ ...work({ pressure }), id: context.newId(), pairingId: null }] },
      context,
    ),
  ),
  command('kept with a reason', number, (program, context, index) =>
    setSession(
      program,
      at(program.sessions, index)?.id ?? '',
      { acknowledgement: { rules: ['TIM-01'], reason: 'She travels on Wednesday.' } },
      context,
    ),
  ),
  command(
    'change of load',
    fc.tuple(number, someDay, fc.integer({ min: 0, max: 40 }), fc.constantFrom(...AMOUNTS)),
    (program, context, [index, fromDay, days, amount]) => {
      const first = fromDay < context.today ? context.today : fromDay
      const load: LoadChange = {
        id: index % 2 === 0 ? context.newId() : (at(program.loadChanges, index)?.id ?? context.newId()),
        pairingId: at(program.pairings, index)?.id ?? null,
        contributor: null,
        fromDay: first,
        toDay: addDays(first, days),
        amount,
        weekdays: index % 3 === 0 ? [6] : [],
        sentence: amount.kind === 'habit' ? 'In bed by ten.' : '',
        why: '',
      }
      return setLoadChange(program, load, context)
    },
  ),
  command('move load', fc.tuple(number, someDay), (program, context, [index, day]) =>
    moveLoadChange(program, at(program.loadChanges, index)?.id ?? '', day, context),
  ),
  command('remove load', number, (program, context, index) =>
    removeLoadChange(program, at(program.loadChanges, index)?.id ?? '', context),
  ),
  fc.tuple(someOfAll, fc.integer({ min: -10, max: 14 }), fc.constantFrom('copy', 'move', 'remove')).map(
    ([pick, shift, what]): Command => ({
      name: `${what} anything by ${shift}`,
      run: (program, context) =>
        what === 'copy'
          ? copyItems(program, pick(program).slice(0, 8), [shift], context)
          : what === 'move'
            ? moveItems(program, pick(program).slice(0, 8), shift, context)
            : removeItems(program, pick(program).slice(0, 4), context),
    }),
  ),
  command('lighter week', someDay, (program, context, day) =>
    lightenWeeks(program, [startOfWeek(day)], context, SHIPPED_THRESHOLDS),
  ),
  command('fill from elsewhere', fc.tuple(number, fc.boolean()), (program, context, [index, swapped]) =>
    fill(
      program,
      ELSEWHERE,
      { blockId: at(program.blocks, index)?.id ?? '', from: { kind: 'other', names: ['Anna'] }, swapped },
      context,
    ),
  ),
  command('fill from its first block', number, (program, context, index) =>
    fill(
      program,
      program,
      { blockId: at(program.blocks, index)?.id ?? '', from: { kind: 'own' }, swapped: false },
      context,
    ),
  ),
  command('lay template', fc.tuple(number, someTemplate, fc.boolean()), (program, context, [index, which, swapped]) => {
    const blockId = at(program.blocks, index)?.id
    const laying = { template: templateAt(which), version: which, swapped, choose }
    return blockId ? layTemplate(program, { ...laying, blockIds: [blockId] }, context) : program
  }),
  command('lay a kept block', number, (program, context, index) => {
    const block = at(program.blocks, index)
    if (!block) return program
    const template = templateOf(program, block.id, { id: TEMPLATE_ID, name: 'Kept' })
    // twice as much each time: a document takes 120
    if (Object.keys(program.prescriptions).length > 30) return program
    return layTemplate(program, { template, version: 9, blockIds: [block.id], choose }, context)
  }),
  command('push template', fc.tuple(number, someTemplate), (program, context, [index, which]) => {
    const layings = layingsOf(program)
    const laid = layings[index % Math.max(1, layings.length)]?.laid
    const push = { template: templateAt(which), version: which, choose, answered: new Set<string>() }
    return laid ? pushTemplate(program, laid.id, push, context).program : program
  }),
  command('restore', fc.boolean(), (program, context, isRace) => restoreVersion(program, FIRST, () => isRace, context)),
)

/** The program that every row of edits begins with, as it is restored. */
const FIRST = calfProgram(contextOn(MONDAY))

/** Whatever a builder does to its document. */
export const allCommands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 1, arbitrary: commands },
  { weight: 1, arbitrary: moreCommands },
)
