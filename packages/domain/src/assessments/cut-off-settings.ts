import type { TestId } from '../library/ids.ts'
import { type Condition, PATTERNS } from '../library/patterns.ts'
import { assessmentTest } from '../library/tests.ts'
import { madeOnce } from '../made-once.ts'
import type { Setting, SettingGroups, ThresholdsOf } from '../setting.ts'
import { conditionsOfTriggers } from './triggers.ts'

/** One entry of a condition, and what it looks at. */
type Entry =
  | Extract<Condition, { any: unknown }>['any'][number]
  | Extract<Condition, { load: unknown } | { fact: unknown }>

/** The number of an entry as people read it: shares in percent. */
export function cutOffOf(entry: Entry): number {
  if ('sideDifference' in entry) return entry.sideDifference.value
  if ('normFraction' in entry) return Math.round(entry.normFraction * 100)
  if ('baselineFraction' in entry) return Math.round(entry.baselineFraction * 100)
  return entry.value
}

const LOAD_WORDS = {
  spike: 'Longest run against that of the 30 days before',
  weekRamp: 'Weekly load against the weeks before',
  hillsRise: 'Rise of hill minutes',
  speedRise: 'Rise of fast minutes',
  hillsOrSpeedRise: 'Rise of hill or fast minutes',
} as const

const OP_WORDS = { lt: 'under', lte: 'at most', gt: 'over', gte: 'from' } as const

/** The patterns whose contributors compare load with this number: two of one measure are told apart by them. */
const patternsWith = (id: string): string =>
  PATTERNS.filter(({ contributors }) =>
    contributors.some(({ condition }) => condition && idsOf(condition).includes(id)),
  )
    .map(({ label }) => label.toLowerCase())
    .join(', ')

const nameOf = (test: TestId): string => assessmentTest(test).name

/** Under which name a number is kept. The same number of one test or measure is one setting, wherever it is compared. */
function idOf(condition: Condition, entry: Entry): string {
  if ('tests' in condition) return `${condition.tests.join('-minus-')}/value`
  if ('fact' in entry) return `${entry.fact}/value`
  if ('load' in entry) return `${entry.load}/${Math.round(entry.value * 100)}`
  const test = 'test' in condition ? condition.test : ''
  if ('sideDifference' in entry) return `${test}/side`
  if ('normFraction' in entry) return `${test}/norm`
  return 'baselineFraction' in entry ? `${test}/baseline` : `${test}/value`
}

const entriesOf = (condition: Condition): readonly Entry[] => ('any' in condition ? condition.any : [condition])

/** The settings that a condition turns at, in the order of its entries. */
export const idsOf = (condition: Condition): string[] => entriesOf(condition).map((entry) => idOf(condition, entry))

const percent = (words: string, shipped: number): Setting => ({
  words,
  unit: '%',
  shipped,
  least: shipped > 50 ? 50 : 5,
  most: shipped > 50 ? 100 : 50,
  step: 1,
})

/** From half of what is shipped to one and a half of it; around 0 ten either way. */
const around = (words: string, unit: string, shipped: number, step = 1): Setting => ({
  words,
  unit,
  shipped,
  least: shipped === 0 ? -10 : Math.ceil(shipped / 2),
  most: shipped === 0 ? 10 : Math.floor(shipped * 1.5),
  step,
})

function settingOf(condition: Condition, entry: Entry): Setting {
  const shipped = cutOffOf(entry)
  if ('load' in entry) {
    const isRise = entry.load.endsWith('Rise')
    const same = CONDITIONS.flatMap((one) => idsOf(one).filter((id) => id.startsWith(`${entry.load}/`)))
    const of = new Set(same).size > 1 ? `, for ${patternsWith(idOf(condition, entry))}` : ''
    return {
      words: `${LOAD_WORDS[entry.load]}${of}, over`,
      unit: isRise ? '%' : 'times',
      shipped,
      ...(isRise ? { least: 0, most: 100, step: 5 } : { least: 1, most: 2, step: 0.05 }),
    }
  }
  if ('fact' in entry) return around(`Readiness ${OP_WORDS[entry.op]}`, 'points', shipped)
  if ('tests' in condition) {
    const [first, second] = condition.tests
    const { op } = entry as { op: keyof typeof OP_WORDS }
    return around(`${nameOf(first)} minus ${nameOf(second).toLowerCase()} ${OP_WORDS[op]}`, 'deg', shipped)
  }
  const { test } = condition as Extract<Condition, { test: TestId }>
  const { unit } = assessmentTest(test)
  if ('sideDifference' in entry) {
    const words = `${nameOf(test)}, worse than the other side by`
    return entry.sideDifference.kind === 'percent' ? percent(words, shipped) : around(words, unit, shipped)
  }
  const { op } = entry as { op: keyof typeof OP_WORDS }
  const words = `${nameOf(test)} ${OP_WORDS[op]}`
  if ('normFraction' in entry) return percent(`${nameOf(test)}, share of the norm ${OP_WORDS[op]}`, shipped)
  if ('baselineFraction' in entry)
    return percent(`${nameOf(test)}, share of the own first value ${OP_WORDS[op]}`, shipped)
  return unit === 'score 0-3' ? { words, unit: 'of 3', shipped, least: 0, most: 2 } : around(words, unit, shipped)
}

/** Every typed condition of the library: of contributors, and of triggers that look at a test. */
const CONDITIONS: readonly Condition[] = [
  ...conditionsOfTriggers,
  ...PATTERNS.flatMap(({ contributors }) => contributors.flatMap(({ condition }) => condition ?? [])),
]

/**
 * Reference 4: at which number of a test or of the load a pattern shows or a contributor is supported. Made of the conditions of the
 * library, so that no number is written twice; one test or measure has the same cut-off in all of them.
 */
const fromLibrary: Readonly<Record<string, Setting>> = Object.fromEntries(
  CONDITIONS.flatMap((condition) =>
    entriesOf(condition).map((entry) => [idOf(condition, entry), settingOf(condition, entry)] as const),
  ),
)

export const CUT_OFF_SETTINGS = {
  cutOffs: {
    ...fromLibrary,
    // What findings.json says in words (`needs`), and the record here can answer.
    'adductor-squeeze/pain': {
      words: 'Pain in the adductor squeeze from',
      unit: 'of 10',
      shipped: 3,
      least: 1,
      most: 8,
    },
    'sitting/hours': { words: 'Hours seated a day from', unit: 'h', shipped: 6, least: 2, most: 14 },
  } as Readonly<Record<string, Setting>>,
} satisfies SettingGroups

export type CutOffThresholds = ThresholdsOf<typeof CUT_OFF_SETTINGS>

/** The number of a practice at a place; a name that nobody knows is a mistake of ours. */
export function cutOff({ cutOffs }: CutOffThresholds, id: string): number {
  const value = cutOffs[id]
  if (value === undefined) throw new Error(`No cut-off ${id}`)
  return value
}

/** An entry with another number. */
function withCutOff<One extends Entry>(entry: One, value: number): One {
  if ('sideDifference' in entry) return { ...entry, sideDifference: { ...entry.sideDifference, value } }
  if ('normFraction' in entry) return { ...entry, normFraction: value / 100 }
  if ('baselineFraction' in entry) return { ...entry, baselineFraction: value / 100 }
  return { ...entry, value }
}

function made(condition: Condition, thresholds: CutOffThresholds): Condition {
  const own = <One extends Entry>(entry: One): One => {
    const value = cutOff(thresholds, idOf(condition, entry))
    return value === cutOffOf(entry) ? entry : withCutOff(entry, value)
  }
  return 'any' in condition
    ? ({ ...condition, any: (condition.any as readonly Entry[]).map(own) } as Condition)
    : own(condition)
}

/** Numbers are never changed in place, so what was made with them holds as long as they live. */
const conditionsBy = madeOnce((cutOffs: CutOffThresholds['cutOffs']) =>
  madeOnce((condition: Condition) => made(condition, { cutOffs })),
)

/** A condition of the library with the numbers of a practice. */
export const conditionBy = <One extends Condition>(condition: One, { cutOffs }: CutOffThresholds): One =>
  conditionsBy(cutOffs)(condition) as One
