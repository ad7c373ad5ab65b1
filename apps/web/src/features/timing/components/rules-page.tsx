import { overridesIn, settingsIn } from '@strideloom/domain/outlook/practice-changes.ts'
import { choicesIn, SETTING_IDS } from '@strideloom/domain/progress/setting-changes.ts'
import { SHIPPED_THRESHOLDS } from '@strideloom/domain/progress/thresholds.ts'
import { RULES } from '@strideloom/domain/timing/rules.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { type ReactNode, useMemo, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useRules } from '../hooks.ts'
import { found, ruleRows } from '../rule-rows.ts'
import type { Filter } from '../search.ts'
import { foundThresholds, thresholdRows } from '../threshold-rows.ts'
import { useRulesDraft } from '../use-rules-draft.ts'
import { DraftBar } from './draft-bar.tsx'
import { GroupNav } from './group-nav.tsx'
import { ItemGroup } from './item-group.tsx'
import { LookAheadSheet } from './look-ahead-sheet.tsx'
import { RuleItem } from './rule-item.tsx'
import { RulesFilter } from './rules-filter.tsx'
import { RulesHead } from './rules-head.tsx'
import { RulesHistorySheet } from './rules-history-sheet.tsx'
import classes from './rules-page.module.css'
import { ThresholdItem } from './threshold-item.tsx'

const EVERYTHING: Filter = { search: '', onlyOwn: false }

/**
 * Every timing rule and every threshold in words, with its numbers and where they come from. The owner changes numbers in place and
 * sees what a change would have meant before it is saved; others read. `leaveGuard`: asks before what is not saved is left behind.
 */
export const RulesPage = ({ isOwner, leaveGuard }: { isOwner: boolean; leaveGuard: (when: boolean) => ReactNode }) => {
  usePageTitle('Rules')
  const rules = useRules()
  const draft = useRulesDraft(rules)
  const [filter, setFilter] = useState(EVERYTHING)
  const [open, setOpen] = useState<'history' | 'look-ahead' | null>(null)
  const ruleGroups = useMemo(
    () => ruleRows(overridesIn(draft.draft), overridesIn(draft.saved), choicesIn(settingsIn(draft.draft))),
    [draft.draft, draft.saved],
  )
  const numberGroups = useMemo(
    () => thresholdRows(settingsIn(draft.draft), settingsIn(draft.saved)),
    [draft.draft, draft.saved],
  )
  const shownRules = useMemo(() => found(ruleGroups, filter), [ruleGroups, filter])
  const shownNumbers = useMemo(() => foundThresholds(numberGroups, filter), [numberGroups, filter])
  const own = useMemo(() => {
    const saved = overridesIn(draft.saved)
    return {
      rules: ruleRows(saved, saved, SHIPPED_THRESHOLDS).flatMap(({ rows }) => rows.filter(({ isOwn }) => isOwn)).length,
      numbers: settingsIn(draft.saved).length,
    }
  }, [draft.saved])
  const all = { rules: RULES.length, numbers: SETTING_IDS.length }
  return (
    <div className={classes.page}>
      <RulesHead rules={rules} own={own} all={all} isOwner={isOwner} onHistory={() => setOpen('history')} />
      <RulesFilter filter={filter} onFilter={setFilter} all={all.rules + all.numbers} own={own.rules + own.numbers} />
      <div className={classes.columns}>
        <GroupNav rules={shownRules} numbers={shownNumbers} />
        <div className={classes.list}>
          {shownRules.map(({ id, title, rows }) => (
            <ItemGroup key={id} id={id} title={title}>
              {rows.map((row) => (
                <RuleItem key={row.id} row={row} draft={draft} isOwner={isOwner} />
              ))}
            </ItemGroup>
          ))}
          {shownNumbers.map(({ id, title, rows }) => (
            <ItemGroup key={id} id={id} title={title}>
              {rows.map((row) => (
                <ThresholdItem key={row.key} row={row} draft={draft} isOwner={isOwner} />
              ))}
            </ItemGroup>
          ))}
          {shownRules.length + shownNumbers.length === 0 && (
            <EmptyState
              sentence={
                filter.search.trim() === ''
                  ? 'This practice has changed nothing: all stand as shipped.'
                  : `No rule or threshold has “${filter.search.trim()}”.`
              }
              action={<Button onClick={() => setFilter(EVERYTHING)}>Show all of them</Button>}
            />
          )}
        </div>
      </div>
      {isOwner && draft.isChanged && <DraftBar draft={draft} onLook={() => setOpen('look-ahead')} />}
      {open === 'look-ahead' && <LookAheadSheet draft={draft} onClose={() => setOpen(null)} />}
      {open === 'history' && (
        <RulesHistorySheet
          isOwner={isOwner}
          current={rules.number}
          onTake={(overrides) => {
            draft.take(overrides)
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {leaveGuard(isOwner && draft.isChanged)}
    </div>
  )
}
