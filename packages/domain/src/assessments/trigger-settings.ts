import { PATTERN_IDS, type PatternId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import { madeOnce } from '../made-once.ts'
import type { Setting, SettingGroups, ThresholdsOf } from '../setting.ts'
import { type CutOffThresholds, conditionBy } from './cut-off-settings.ts'
import { TRIGGERS, type Trigger, type TriggerPart } from './triggers.ts'

type Numbers = Partial<Record<'least' | 'most' | 'weeks' | 'days' | 'runs' | 'longerThan', Setting>>

const felt = (words: string, shipped: number): Setting => ({ words, unit: 'of 10', shipped, least: 1, most: 9 })

/** At which numbers a part turns. Over how many days it looks is what is counted, and no setting. */
function numbersOf(part: TriggerPart): Numbers {
  switch (part.kind) {
    case 'stiff-weeks':
      return {
        least: felt('Stiff from', part.least),
        weeks: { words: 'Such weeks', unit: `of ${part.of}`, shipped: part.weeks, least: 1, most: part.of },
      }
    case 'stiff-days':
    case 'pain-days':
      return {
        least: felt(part.kind === 'stiff-days' ? 'Stiff from' : 'Pain from', part.least),
        days: {
          words: 'Such days',
          unit: `of ${part.within}`,
          shipped: part.days,
          least: 1,
          most: Math.min(part.within, 10),
        },
      }
    case 'stiff-now':
      return { least: felt('Stiff from', part.least) }
    case 'felt-in-runs':
      return {
        least: felt('Felt from', part.least),
        runs: { words: 'Such runs', unit: `in ${part.within} days`, shipped: part.runs, least: 1, most: 8 },
        ...(part.longerThan !== undefined && {
          longerThan: {
            words: 'In runs longer than',
            unit: 'min',
            shipped: part.longerThan,
            least: 0,
            most: 120,
            step: 5,
          },
        }),
      }
    case 'short-stride':
      return {
        most: { words: 'A stride counts as short from here down', unit: 'of 5', shipped: part.most, least: 1, most: 3 },
        runs: { words: 'Such runs', unit: `in ${part.within} days`, shipped: part.runs, least: 1, most: 8 },
      }
    case 'pain-in-test':
      return {
        least: felt('Pain in the test from', part.least),
        ...(part.most !== undefined && { most: felt('Pain in the test up to', part.most) }),
      }
    case 'test':
      return {}
  }
}

const idOf = (id: PatternId, { kind }: TriggerPart, name: string): string => `${id}/${kind}/${name}`

/** The settings of one pattern’s trigger, by their names. */
const settingsOf = (id: PatternId): [string, Setting][] =>
  TRIGGERS[id].any.flatMap((part) =>
    Object.entries(numbersOf(part)).map(([name, setting]): [string, Setting] => [
      idOf(id, part, name),
      { ...setting, words: `${pattern(id).label}: ${setting.words.toLowerCase()}` },
    ]),
  )

const ANSWERS: Setting = { words: 'Answers that make a week known', unit: 'of 7', shipped: 3, least: 1, most: 7 }

/** Reference 4: when a pattern shows. Made of the triggers, so that no number is written twice. */
export const TRIGGER_SETTINGS = {
  findings: Object.fromEntries([...PATTERN_IDS.flatMap(settingsOf), ['answers', ANSWERS]]) as Readonly<
    Record<string, Setting>
  >,
} satisfies SettingGroups

export type TriggerThresholds = ThresholdsOf<typeof TRIGGER_SETTINGS> & CutOffThresholds

export const TRIGGER_ORDER: readonly (readonly [string, '<=', string])[] = PATTERN_IDS.flatMap((id) =>
  TRIGGERS[id].any.flatMap((part) =>
    part.kind === 'pain-in-test' && part.most !== undefined
      ? [[`findings.${idOf(id, part, 'least')}`, '<=', `findings.${idOf(id, part, 'most')}`] as const]
      : [],
  ),
)

/** The settings that a pattern’s trigger turns at, as their places are called. */
export const triggerIds = (id: PatternId): string[] => settingsOf(id).map(([name]) => `findings.${name}`)

function made(id: PatternId, thresholds: TriggerThresholds): Trigger {
  const { any, ...more } = TRIGGERS[id]
  return {
    ...more,
    any: any.map((part): TriggerPart => {
      if (part.kind === 'test') return { ...part, condition: conditionBy(part.condition, thresholds) }
      const own = Object.keys(numbersOf(part)).map((name) => [name, thresholds.findings[idOf(id, part, name)]])
      return { ...part, ...Object.fromEntries(own) }
    }),
  }
}

const triggersBy = madeOnce(
  (thresholds: TriggerThresholds) => new Map(PATTERN_IDS.map((id) => [id, made(id, thresholds)])),
)

/** When a pattern shows, with the numbers of a practice. */
export const triggerBy = (id: PatternId, thresholds: TriggerThresholds): Trigger =>
  triggersBy(thresholds).get(id) ?? TRIGGERS[id]
