import { sentence } from '../assessments/number-words.ts'
import { DomainError } from '../errors.ts'
import { type Setting, type SettingGroups, settingAt, settingValue, thresholdAt } from '../setting.ts'
import { GROUP_WORDS, ORDER, SETTINGS, SHIPPED_THRESHOLDS, type Thresholds } from './thresholds.ts'

/** A number that a practice has for its own: which ("stride.short"), and how much. */
export type SettingChange = { readonly setting: string; readonly value: number }

/** What is wrong with a change of a number, at its field. */
export type SettingComplaint = { readonly setting: string; readonly message: string }

const GROUPS: SettingGroups = SETTINGS

/** Every setting by its place, in their order. */
export const SETTING_IDS: readonly string[] = Object.entries(GROUPS).flatMap(([group, settings]) =>
  Object.keys(settings).map((name) => `${group}.${name}`),
)

const groupOf = (id: string): string => {
  const [group = ''] = id.split('.')
  return Object.hasOwn(GROUP_WORDS, group) ? GROUP_WORDS[group as keyof typeof GROUP_WORDS] : id
}

/** "sign S1, “A stride counts as short from here down”" */
export const nameOfSetting = (id: string): string => `${groupOf(id)}, “${settingAt(GROUPS, id)?.words ?? id}”`

const refuse = (setting: string, message: string): never => {
  throw new DomainError('rule-not-changeable', message, { setting })
}

/**
 * The thresholds of a practice: the shipped ones with its own numbers. Without a change it is the shipped object itself.
 * @throws DomainError `rule-not-changeable` for a number that there is none of, one that is changed twice, or no number
 */
export function thresholdsWith(changes: readonly SettingChange[]): Thresholds {
  const own = new Map<string, number>()
  for (const { setting, value } of changes) {
    if (settingAt(GROUPS, setting) === undefined) refuse(setting, `There is no number “${setting}” to change.`)
    if (typeof value !== 'number' || !Number.isFinite(value))
      refuse(setting, `Enter a number for ${nameOfSetting(setting)}.`)
    if (own.has(setting)) refuse(setting, `${sentence(nameOfSetting(setting))} is changed twice. Keep one change.`)
    own.set(setting, value)
  }
  if (
    SETTING_IDS.every(
      (id) => (own.get(id) ?? thresholdAt(SHIPPED_THRESHOLDS, id)) === thresholdAt(SHIPPED_THRESHOLDS, id),
    )
  )
    return SHIPPED_THRESHOLDS
  return Object.fromEntries(
    Object.entries(GROUPS).map(([group, settings]) => [
      group,
      Object.fromEntries(
        Object.entries(settings).map(([name, { shipped }]) => [name, own.get(`${group}.${name}`) ?? shipped]),
      ),
    ]),
  ) as Thresholds
}

/** What a practice chose among readings of the rules; as shipped where a change is none that can be kept. */
export const choicesIn = (changes: readonly SettingChange[]): Pick<Thresholds, 'choices'> =>
  thresholdsWith(applicableSettings(changes).settings)

/** Far below any step: 1.3 ÷ 0.05 is 25.999999999999996 in a computer. */
const SAME = 1e-9

const isOnStep = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < SAME

function outOfRange({ setting: id, value }: SettingChange, setting: Setting): SettingComplaint[] {
  const { least, most, step = 1, options } = setting
  if (value >= least && value <= most && isOnStep(value, step)) return []
  const fine = step === 1 ? 'in whole numbers' : `in steps of ${step}`
  return [
    {
      setting: id,
      message: options
        ? `${sentence(nameOfSetting(id))} is ${options.join(' or ')}.`
        : `${sentence(nameOfSetting(id))} takes ${least} to ${settingValue(setting, most)}, ${fine}, not ${value}.`,
    },
  ]
}

/** Numbers that would stand the wrong way round: under one of them nothing would be left of the other. */
const outOfOrder = (thresholds: Thresholds, changes: readonly SettingChange[]): SettingComplaint[] =>
  ORDER.flatMap(([lower, how, upper]): SettingComplaint[] => {
    const [low, high] = [thresholdAt(thresholds, lower) ?? 0, thresholdAt(thresholds, upper) ?? 0]
    if (how === '<' ? low < high : low <= high) return []
    const at = changes.some(({ setting }) => setting === upper) ? upper : lower
    return [
      {
        setting: at,
        message: `${sentence(nameOfSetting(lower))} is ${low}, and has to be ${how === '<' ? 'less than' : 'at most'} the ${high} of ${nameOfSetting(upper)}.`,
      },
    ]
  })

/**
 * What is wrong with a practice's own numbers, in clear sentences; empty when they can be kept.
 * @throws DomainError as `thresholdsWith`
 */
export function settingComplaints(changes: readonly SettingChange[]): SettingComplaint[] {
  const thresholds = thresholdsWith(changes)
  const wrong = changes.flatMap((change) => {
    const setting = settingAt(GROUPS, change.setting)
    return setting ? outOfRange(change, setting) : []
  })
  return wrong.length > 0 ? wrong : outOfOrder(thresholds, changes)
}

/** Without what is as shipped anyway, in the order of the settings. */
export const tidiedSettings = (changes: readonly SettingChange[]): SettingChange[] =>
  SETTING_IDS.flatMap((id) =>
    changes
      .filter(({ setting, value }) => setting === id && value !== thresholdAt(SHIPPED_THRESHOLDS, id))
      .map(({ setting, value }) => ({ setting, value })),
  )

/** One number set; back to the shipped one it is no change. */
export const withSetting = (changes: readonly SettingChange[], setting: string, value: number): SettingChange[] =>
  tidiedSettings([...changes.filter((one) => one.setting !== setting), { setting, value }])

/**
 * A practice's stored numbers, and those that the shipped settings have outgrown: one that is gone, or that no longer lies where it may,
 * alone or beside the others. These are set aside, so that the number holds as it is shipped.
 */
export function applicableSettings(stored: readonly SettingChange[]): {
  settings: SettingChange[]
  setAside: SettingChange[]
} {
  const settings: SettingChange[] = []
  const setAside: SettingChange[] = []
  for (const change of stored) {
    const setting = settingAt(GROUPS, change.setting)
    const fits =
      setting !== undefined &&
      typeof change.value === 'number' &&
      Number.isFinite(change.value) &&
      !settings.some((one) => one.setting === change.setting) &&
      outOfRange(change, setting).length === 0
    ;(fits ? settings : setAside).push(change)
  }
  // What stands in the wrong order beside shipped numbers is let go until the rest stands.
  for (;;) {
    const [wrong] = settings.length === 0 ? [] : outOfOrder(thresholdsWith(settings), settings)
    const at = wrong ? settings.findIndex(({ setting }) => setting === wrong.setting) : -1
    if (at === -1) return { settings, setAside }
    setAside.push(...settings.splice(at, 1))
  }
}

/** One number that is another one than it was, as a list of changes tells it. */
export type SettingDifference = {
  readonly rule: string
  readonly what: string
  readonly from: string
  readonly to: string
}

/** What is another number between two states, in the order of the settings. */
export function settingDifferences(
  before: readonly SettingChange[],
  after: readonly SettingChange[],
): SettingDifference[] {
  const [numbers, others] = [thresholdsWith(before), thresholdsWith(after)]
  return SETTING_IDS.flatMap((id): SettingDifference[] => {
    const [from, to] = [thresholdAt(numbers, id), thresholdAt(others, id)]
    const setting = settingAt(GROUPS, id)
    if (from === to || setting === undefined) return []
    if (from === undefined || to === undefined) return []
    const was = setting.options ? settingValue(setting, from) : `${from}`
    return [{ rule: groupOf(id), what: `${setting.words}:`, from: was, to: settingValue(setting, to) }]
  })
}
