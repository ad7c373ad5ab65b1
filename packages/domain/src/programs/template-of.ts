import { PATTERN_IDS } from '../library/ids.ts'
import type { OwnTemplate } from '../library/own-template.ts'
import { DAY_NAMES, type SlotDose } from '../library/template-schema.ts'
import { prescribedIn } from './block-weekdays.ts'
import { areaOfPrescription } from './lay-out.ts'
import { plainTitle } from './plain-title.ts'
import { ruleWords } from './rule-words.ts'
import type { Dose, Prescription, Program } from './schema.ts'
import { BESIDE_WORK } from './session-minutes.ts'
import { templateLoads } from './template-loads.ts'

/** Mobility on so many days of a week is daily; strength is told by its days. */
const DAILY = 6

const START = '18:00'

const slotDose = ({ sets, reps, seconds, metres, side, rir, rpe, tempo, restSeconds }: Dose): SlotDose => ({
  sets,
  reps,
  seconds,
  metres,
  side,
  rir,
  rpe,
  tempo,
  restSeconds,
})

/** What is done in turn in a block, by its exercises; a lighter week's own doses are the same exercise. */
const joinedOf = (
  { groups, prescriptions }: Pick<Program, 'groups' | 'prescriptions'>,
  present: ReadonlySet<string>,
): Pick<OwnTemplate, 'joined'> => {
  const joined = Object.values(groups).flatMap(({ prescriptionIds, restSeconds }) => {
    const here = prescriptionIds.filter((id) => present.has(id))
    const exercises = [...new Set(here.flatMap((id) => prescriptions[id]?.exercise ?? []))]
    return exercises.length > 1 ? [{ exercises, restSeconds }] : []
  })
  return joined.length > 0 ? { joined } : {}
}

/** Of an exercise and its copies in lighter weeks the first one's, as of its dose. */
const rulesOf = (present: readonly Prescription[]): Pick<OwnTemplate, 'rules'> => {
  const rules = present
    .toReversed()
    .flatMap(({ exercise, rule }) => (rule ? [[exercise, ruleWords(rule)] as const] : []))
  return rules.length > 0 ? { rules: Object.fromEntries(rules) } : {}
}

/**
 * A block of a program as a template to use again: the exercises that stand in it with their weekdays and how they are done, and the
 * hands-on work of its pairings. Of the runner nothing is in it: no finding, no load, no reason, no date, no title with their name.
 * @param names how the runner is called
 */
export const templateOf = (
  program: Program,
  blockId: string,
  { id, name, names = [] }: { id: string; name: string; names?: readonly string[] },
): OwnTemplate => {
  const block = program.blocks[blockId]
  if (!block) throw new Error(`No block ${blockId}`)
  const present = prescribedIn(program, block)
  const isDaily = ({ prescription, weekdays }: (typeof present)[number]) =>
    areaOfPrescription(prescription) === 'mobility' && weekdays.length >= DAILY
  const dated = present.filter((one) => !isDaily(one))
  const loads = templateLoads(program, block, names)
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
      const slots = dated.flatMap(({ prescription: { exercise, role }, weekdays }) =>
        weekdays.includes(index + 1) ? [{ exercise, role }] : [],
      )
      const once = [...new Map(slots.map((slot) => [slot.exercise, slot])).values()]
      return once.length > 0 ? [{ id: day, day, start: START, heavyLower: false, slots: once }] : []
    }),
    dailyMobility: [...new Set(present.filter(isDaily).map(({ prescription }) => prescription.exercise))],
    blocks: [{ weeks: block.weeks === 1 ? '1' : `1-${block.weeks}`, phase: block.phase, runVolume: '', strength: '' }],
    massage: pairings.map(({ id: pairingId, intent, pattern, works, title }) => ({
      week: 1,
      day: 'mon' as const,
      start: START,
      minutes: works.reduce((sum, work) => sum + work.minutes, 0) + BESIDE_WORK,
      intent,
      pressure: Math.max(...works.map(({ pressure }) => pressure)),
      regions: [...new Set(works.map(({ region }) => region))],
      title: plainTitle(title, works, names),
      works: works.map(({ region, side, technique, pressure, minutes }) => ({
        region,
        side,
        technique,
        pressure,
        minutes,
      })),
      pairsWith: [
        ...new Set(
          present.flatMap(({ prescription }) => (prescription.pairingId === pairingId ? prescription.exercise : [])),
        ),
      ],
      finding: PATTERN_IDS.find((known) => known === pattern) ?? null,
    })),
    // The dose of most days: a lighter week is the runner's own.
    doses: Object.fromEntries(
      [...present].reverse().map(({ prescription: { exercise, dose } }) => [exercise, slotDose(dose)]),
    ),
    ...(loads.length > 0 && { loads }),
    ...joinedOf(program, new Set(present.map(({ prescription }) => prescription.id))),
    ...rulesOf(present.map(({ prescription }) => prescription)),
    note: '',
  }
}
