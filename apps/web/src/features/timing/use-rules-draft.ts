import {
  carriedOver,
  sameOverrides,
  withLowered,
  withNumber,
  withShipped,
} from '@strideloom/domain/timing/override-list.ts'
import type { RuleOverride } from '@strideloom/domain/timing/practice-rules.ts'
import { type RuleComplaint, ruleComplaints } from '@strideloom/domain/timing/rule-complaints.ts'
import { useMemo, useState } from 'react'

type Edge = { rule: string; condition: number }
const keyOf = ({ rule, condition }: Edge) => `${rule} ${condition}`

/** A field that was emptied: what stands in the draft is what stood there before. */
const emptyField = ({ rule, condition }: Edge): RuleComplaint => ({ rule, condition, message: 'Enter a number.' })

/** What the owner is changing, on the state that was looked at when it was begun. */
export const useRulesDraft = (saved: { number: number; overrides: readonly RuleOverride[] }) => {
  const [base, setBase] = useState(saved)
  const [draft, setDraft] = useState<readonly RuleOverride[]>(saved.overrides)
  const [empty, setEmpty] = useState<readonly Edge[]>([])
  // Somebody else's change arrives under what is not saved yet.
  if (saved.number !== base.number) {
    setBase(saved)
    setDraft(carriedOver(base.overrides, draft, saved.overrides))
  }
  const complaints = useMemo(() => [...ruleComplaints(draft), ...empty.map(emptyField)], [draft, empty])
  const isFilled = (edge: Edge) => setEmpty((before) => before.filter((one) => keyOf(one) !== keyOf(edge)))
  const take = (overrides: readonly RuleOverride[]) => {
    setEmpty([])
    setDraft(overrides)
  }
  return {
    basedOn: base.number,
    saved: base.overrides,
    draft,
    complaints,
    isEmpty: (edge: Edge) => empty.some((one) => keyOf(one) === keyOf(edge)),
    isChanged: empty.length > 0 || !sameOverrides(draft, base.overrides),
    setNumber: (edge: Edge, value: number | null) => {
      if (value === null) return setEmpty((before) => [...before.filter((one) => keyOf(one) !== keyOf(edge)), edge])
      isFilled(edge)
      setDraft((before) => withNumber(before, edge, value))
    },
    setLowered: (rule: string, isLowered: boolean) => setDraft((before) => withLowered(before, rule, isLowered)),
    ship: (rule: string) => {
      setEmpty((before) => before.filter((one) => one.rule !== rule))
      setDraft((before) => withShipped(before, rule))
    },
    take,
    discard: () => take(base.overrides),
  }
}

export type RulesDraft = ReturnType<typeof useRulesDraft>
