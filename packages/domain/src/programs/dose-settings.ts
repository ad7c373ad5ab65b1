import type { Setting, SettingGroups, ThresholdsOf } from '../setting.ts'
import { DOSE_TABLE, type Kind, type PhaseDose, type Range, type Stage } from './dose-table.ts'

/** What a range of a dose is called, and what still means something. */
const FIELDS = {
  timesPerWeek: { words: 'times a week', unit: '', least: 0, most: 7 },
  sets: { words: 'sets', unit: '', least: 1, most: 8 },
  reps: { words: 'repetitions', unit: '', least: 1, most: 30 },
  seconds: { words: 'seconds', unit: 's', least: 5, most: 120, step: 5 },
  rir: { words: 'in reserve', unit: '', least: 0, most: 6 },
  contacts: { words: 'foot contacts', unit: '', least: 0, most: 120, step: 5 },
  restMinutes: { words: 'rest', unit: 'min', least: 0.5, most: 5, step: 0.5 },
} as const satisfies Partial<Record<keyof PhaseDose, Omit<Setting, 'shipped'>>>

export type DoseField = keyof typeof FIELDS
export const DOSE_FIELDS = Object.keys(FIELDS) as DoseField[]

export const KINDS = Object.keys(DOSE_TABLE) as Kind[]
export const STAGES = ['base', 'build', 'speed', 'taper', 'recovery'] as const satisfies readonly Stage[]

export const fieldWords = (field: DoseField): string => FIELDS[field].words

/** Of hops and jumps more than is shipped is no dose, and where there are none there are none: they wait for healing. */
function bounds(kind: Kind, field: DoseField, shipped: number): Omit<Setting, 'words' | 'shipped'> {
  const { words: _, ...range } = FIELDS[field]
  return kind === 'plyometric' ? { ...range, most: shipped } : range
}

const rangeOf = (kind: Kind, stage: Stage, field: DoseField): Range | null => DOSE_TABLE[kind][stage][field]

/** Where the two ends of a range are kept; none where the table says nothing of it, or nothing is done. */
export function endsOf(
  kind: Kind,
  stage: Stage,
  field: DoseField,
): readonly (readonly [id: string, shipped: number])[] {
  const range = rangeOf(kind, stage, field)
  const isNone = kind === 'plyometric' && field === 'timesPerWeek'
  if (range === null) return []
  return (['from', 'to'] as const).flatMap((end, index) => {
    const shipped = range[index] ?? 0
    return isNone && shipped === 0 ? [] : [[`${kind}/${stage}/${field}/${end}`, shipped] as const]
  })
}

const ALL = KINDS.flatMap((kind) => STAGES.flatMap((stage) => DOSE_FIELDS.map((field) => ({ kind, stage, field }))))

/** Reference 9.1: what a phase asks of a kind of work. Made of the table, so that no number is written twice. */
export const DOSE_SETTINGS = {
  dose: Object.fromEntries(
    ALL.flatMap(({ kind, stage, field }) =>
      endsOf(kind, stage, field).map(([id, shipped]): [string, Setting] => [
        id,
        {
          words: `${id.endsWith('/from') ? 'From' : 'To'}, ${fieldWords(field)} of ${kind} in ${stage}`,
          shipped,
          ...bounds(kind, field, shipped),
        },
      ]),
    ),
  ) as Readonly<Record<string, Setting>>,
} satisfies SettingGroups

export type DoseThresholds = ThresholdsOf<typeof DOSE_SETTINGS>

export const DOSE_ORDER: readonly (readonly [string, '<=', string])[] = ALL.flatMap(({ kind, stage, field }) => {
  const [from, to] = endsOf(kind, stage, field)
  return from && to ? [[`dose.${from[0]}`, '<=', `dose.${to[0]}`] as const] : []
})
