import {
  changesCarriedOver,
  overridesIn,
  type PracticeChange,
  sameChanges,
  settingsIn,
} from '@strideloom/domain/outlook/practice-changes.ts'
import { type SettingComplaint, settingComplaints, withSetting } from '@strideloom/domain/progress/setting-changes.ts'
import { withLowered, withNumber, withShipped } from '@strideloom/domain/timing/override-list.ts'
import type { RuleOverride } from '@strideloom/domain/timing/practice-rules.ts'
import { type RuleComplaint, ruleComplaints } from '@strideloom/domain/timing/rule-complaints.ts'
import { useMemo, useState } from 'react'

type Edge = { rule: string; condition: number }
/** A field of a rule, or of a number beside the rules. */
type Field = Edge | { setting: string }
const keyOf = (field: Field) => ('setting' in field ? field.setting : `${field.rule} ${field.condition}`)

/** A field that was emptied: what stands in the draft is what stood there before. */
const EMPTY = 'Enter a number.'

/** What the owner is changing, on the state that was looked at when it was begun. */
export const useRulesDraft = (saved: { number: number; overrides: readonly PracticeChange[] }) => {
  const [base, setBase] = useState(saved)
  const [draft, setDraft] = useState<readonly PracticeChange[]>(saved.overrides)
  const [empty, setEmpty] = useState<readonly Field[]>([])
  // Somebody else's change arrives under what is not saved yet.
  if (saved.number !== base.number) {
    setBase(saved)
    setDraft(changesCarriedOver(base.overrides, draft, saved.overrides))
  }
  const complaints = useMemo(
    (): RuleComplaint[] => [
      ...ruleComplaints(overridesIn(draft)),
      ...empty.flatMap((field) => ('setting' in field ? [] : [{ ...field, message: EMPTY }])),
    ],
    [draft, empty],
  )
  const numberComplaints = useMemo(
    (): SettingComplaint[] => [
      ...settingComplaints(settingsIn(draft)),
      ...empty.flatMap((field) => ('setting' in field ? [{ ...field, message: EMPTY }] : [])),
    ],
    [draft, empty],
  )
  const isFilled = (field: Field) => setEmpty((before) => before.filter((one) => keyOf(one) !== keyOf(field)))
  const isEmptied = (field: Field) =>
    setEmpty((before) => [...before.filter((one) => keyOf(one) !== keyOf(field)), field])
  const changeRules = (change: (overrides: RuleOverride[]) => RuleOverride[]) =>
    setDraft((before) => [...change(overridesIn(before)), ...settingsIn(before)])
  const take = (changes: readonly PracticeChange[]) => {
    setEmpty([])
    setDraft(changes)
  }
  return {
    basedOn: base.number,
    saved: base.overrides,
    draft,
    complaints,
    numberComplaints,
    isEmpty: (field: Field) => empty.some((one) => keyOf(one) === keyOf(field)),
    isChanged: empty.length > 0 || !sameChanges(draft, base.overrides),
    setNumber: (edge: Edge, value: number | null) => {
      if (value === null) return isEmptied(edge)
      isFilled(edge)
      changeRules((overrides) => withNumber(overrides, edge, value))
    },
    setLowered: (rule: string, isLowered: boolean) =>
      changeRules((overrides) => withLowered(overrides, rule, isLowered)),
    ship: (rule: string) => {
      setEmpty((before) => before.filter((one) => 'setting' in one || one.rule !== rule))
      changeRules((overrides) => withShipped(overrides, rule))
    },
    /** A number beside the rules. */
    setSetting: (setting: string, value: number | null) => {
      if (value === null) return isEmptied({ setting })
      isFilled({ setting })
      setDraft((before) => [...overridesIn(before), ...withSetting(settingsIn(before), setting, value)])
    },
    /** Numbers beside the rules, back as they are shipped. */
    shipSettings: (settings: readonly string[]) => {
      setEmpty((before) => before.filter((one) => !('setting' in one) || !settings.includes(one.setting)))
      setDraft((before) => before.filter((one) => !('setting' in one) || !settings.includes(one.setting)))
    },
    take,
    discard: () => take(base.overrides),
  }
}

export type RulesDraft = ReturnType<typeof useRulesDraft>
