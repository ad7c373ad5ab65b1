import type { Confidence } from './library/ids.ts'

/**
 * A number that a practice may choose: a conclusion turns at it. What a quantity is made of (its window, weights, scale) is no
 * setting: with another one the same word would mean something else (docs/decisions/0009). Values are as people read them, shares
 * in percent.
 */
export type Setting = {
  /** Its label: "A stride counts as short from here down". */
  readonly words: string
  readonly unit: string
  readonly shipped: number
  /** The least and the most that still mean something. Where a number protects runners, one of them is the shipped one. */
  readonly least: number
  readonly most: number
  /** How fine it is; 1 where nothing is said. */
  readonly step?: number
  /** Where it is a choice: what each number from `least` on means. */
  readonly options?: readonly string[]
  /** Of the number, where it is another than that of its rule. */
  readonly confidence?: Confidence
}

/** A choice as people read it: “the region”. */
export const optionWords = ({ options = [], least }: Pick<Setting, 'options' | 'least'>, value: number): string =>
  options[value - least] ?? `${value}`

/** A number with its unit, or a choice in words. */
export const settingValue = (setting: Setting, value: number): string =>
  setting.options ? optionWords(setting, value) : `${value}${setting.unit === '' ? '' : ` ${setting.unit}`}`

/** The settings of one thing, by their names in the code: `stride: { short, shortRuns }`. */
export type SettingGroups = Readonly<Record<string, Readonly<Record<string, Setting>>>>

/** The numbers of some groups. */
export type ThresholdsOf<Groups extends SettingGroups> = {
  readonly [Group in keyof Groups]: { readonly [Name in keyof Groups[Group]]: number }
}

/** The numbers as they are shipped. */
export const shippedOf = <Groups extends SettingGroups>(groups: Groups): ThresholdsOf<Groups> =>
  Object.fromEntries(
    Object.entries(groups).map(([group, settings]) => [
      group,
      Object.fromEntries(Object.entries(settings).map(([name, { shipped }]) => [name, shipped])),
    ]),
  ) as ThresholdsOf<Groups>

/** A share 0–1 of a number in percent. */
export const share = (percent: number): number => percent / 100

/** One setting by its place: "stride.short". */
export type SettingId<Groups extends SettingGroups> = {
  [Group in keyof Groups & string]: `${Group}.${keyof Groups[Group] & string}`
}[keyof Groups & string]

/** What stands at "group.name"; ids come over the wire, so only what is there itself counts. */
function at<Value>(groups: Readonly<Record<string, Readonly<Record<string, Value>>>>, id: string): Value | undefined {
  const [group = '', name = '', ...more] = id.split('.')
  const of = Object.hasOwn(groups, group) ? groups[group] : undefined
  return of !== undefined && more.length === 0 && Object.hasOwn(of, name) ? of[name] : undefined
}

/** The number at a place; undefined where there is none. */
export const thresholdAt = (
  thresholds: Readonly<Record<string, Readonly<Record<string, number>>>>,
  id: string,
): number | undefined => {
  return at(thresholds, id)
}

/** The setting at a place; undefined where there is none. */
export const settingAt = (groups: SettingGroups, id: string): Setting | undefined => {
  return at(groups, id)
}
