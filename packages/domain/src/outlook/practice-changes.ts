import {
  applicableSettings,
  nameOfSetting,
  type SettingChange,
  type SettingComplaint,
  settingComplaints,
  settingDifferences,
  thresholdsWith,
  tidiedSettings,
} from '../progress/setting-changes.ts'
import { applicableOverrides } from '../timing/applicable-overrides.ts'
import { fingerprint } from '../timing/fingerprint.ts'
import { carriedOver, tidied } from '../timing/override-list.ts'
import { type RuleChange, ruleChanges } from '../timing/override-words.ts'
import { practiceRuleSet, type RuleOverride } from '../timing/practice-rules.ts'
import { type RuleComplaint, ruleComplaints } from '../timing/rule-complaints.ts'
import { RULE_SET_VERSION } from '../timing/rules.ts'
import { rulesByChoice } from '../timing/rules-by-choice.ts'
import { type PracticeRules, SHIPPED_RULES } from './practice-rules.ts'
import { withReach } from './rules-reach.ts'

/** One thing that a practice has changed: of a timing rule, or a number beside them. One list, one history, one way back. */
export type PracticeChange = RuleOverride | SettingChange

export type ChangeComplaint = RuleComplaint | SettingComplaint

const isSetting = (change: PracticeChange): change is SettingChange => 'setting' in change

/** What was changed, as it is told where it is set aside: "KEY-03", "sign S1". */
export const nameOfChange = (change: PracticeChange): string =>
  isSetting(change) ? nameOfSetting(change.setting) : change.rule

/** The changes of timing rules among them. */
export const overridesIn = (changes: readonly PracticeChange[]): RuleOverride[] =>
  changes.flatMap((change) => (isSetting(change) ? [] : [change]))

/** The numbers beside the timing rules among them. */
export const settingsIn = (changes: readonly PracticeChange[]): SettingChange[] => changes.filter(isSetting)

/**
 * All that a practice judges by, from its changes. The version names both and is the same for the same changes in whatever order;
 * without a change it is the shipped one.
 * @throws DomainError `rule-not-changeable` for what no practice may change
 */
export function practiceRules(changes: readonly PracticeChange[]): PracticeRules {
  const settings = tidiedSettings(settingsIn(changes))
  const ruleSet = practiceRuleSet(overridesIn(changes))
  const thresholds = withReach(thresholdsWith(settingsIn(changes)), ruleSet)
  if (settings.length === 0) return ruleSet.version === RULE_SET_VERSION ? SHIPPED_RULES : { ...ruleSet, thresholds }
  const version = `${RULE_SET_VERSION}+${fingerprint(JSON.stringify([ruleSet.version, settings]))}`
  return { rules: rulesByChoice(ruleSet.rules, thresholds), version, thresholds }
}

/** What of the stored changes still applies, and what an update has outgrown: that holds as it is shipped. */
export function applicableChanges(stored: readonly PracticeChange[]): {
  changes: PracticeChange[]
  setAside: PracticeChange[]
} {
  const rules = applicableOverrides(overridesIn(stored))
  const numbers = applicableSettings(settingsIn(stored))
  return {
    changes: [...rules.overrides, ...numbers.settings],
    setAside: [...rules.setAside, ...numbers.setAside],
  }
}

/** Without what is as shipped anyway, in one order: the same settings are the same list, as text too. */
export const tidiedChanges = (changes: readonly PracticeChange[]): PracticeChange[] => [
  ...tidied(overridesIn(changes)),
  ...tidiedSettings(settingsIn(changes)),
]

/** True when two lists make the same rules. */
export const sameChanges = (one: readonly PracticeChange[], other: readonly PracticeChange[]): boolean =>
  JSON.stringify(tidiedChanges(one)) === JSON.stringify(tidiedChanges(other))

/** What was changed on one state, carried over to another: what was not touched is taken as it is by now. */
export function changesCarriedOver(
  base: readonly PracticeChange[],
  draft: readonly PracticeChange[],
  newest: readonly PracticeChange[],
): PracticeChange[] {
  const valueIn = (list: readonly PracticeChange[], id: string) =>
    settingsIn(list).find(({ setting }) => setting === id)?.value
  const ids = new Set([base, draft, newest].flatMap((list) => settingsIn(list).map(({ setting }) => setting)))
  const settings = [...ids].flatMap((setting): SettingChange[] => {
    const value = valueIn(valueIn(base, setting) === valueIn(draft, setting) ? newest : draft, setting)
    return value === undefined ? [] : [{ setting, value }]
  })
  return tidiedChanges([...carriedOver(overridesIn(base), overridesIn(draft), overridesIn(newest)), ...settings])
}

/**
 * What is wrong with a practice's changes, in clear sentences; empty when they can be kept.
 * @throws DomainError `rule-not-changeable` for what no practice may change at all
 */
export const changeComplaints = (changes: readonly PracticeChange[]): ChangeComplaint[] => [
  ...ruleComplaints(overridesIn(changes)),
  ...settingComplaints(settingsIn(changes)),
]

/** What is another one between two states, one by one: rules first, then the numbers beside them. */
export const changesBetween = (before: readonly PracticeChange[], after: readonly PracticeChange[]): RuleChange[] => [
  ...ruleChanges(overridesIn(before), overridesIn(after)),
  ...settingDifferences(settingsIn(before), settingsIn(after)),
]
