import { overridesIn } from '@strideloom/domain/outlook/practice-changes.ts'
import { RULES } from '@strideloom/domain/timing/rules.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { EmptyState } from '@strideloom/ui/surface/empty-state.tsx'
import { type ReactNode, useMemo, useState } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import { useRules } from '../hooks.ts'
import { found, ruleRows } from '../rule-rows.ts'
import { useRulesDraft } from '../use-rules-draft.ts'
import { count } from '../words.ts'
import { DraftBar } from './draft-bar.tsx'
import { LookAheadSheet } from './look-ahead-sheet.tsx'
import { RuleGroup } from './rule-group.tsx'
import { RulesFilter } from './rules-filter.tsx'
import { RulesHead } from './rules-head.tsx'
import { RulesHistorySheet } from './rules-history-sheet.tsx'
import classes from './rules-page.module.css'

/**
 * Every timing rule in words, with its numbers and where they come from. The owner changes numbers in place and sees what a
 * change would have meant before it is saved; others read. `leaveGuard`: asks before what is not saved is left behind.
 */
export const RulesPage = ({ isOwner, leaveGuard }: { isOwner: boolean; leaveGuard: (when: boolean) => ReactNode }) => {
  usePageTitle('Rules')
  const rules = useRules()
  const draft = useRulesDraft(rules)
  const [filter, setFilter] = useState({ search: '', onlyOwn: false })
  const [open, setOpen] = useState<'history' | 'look-ahead' | null>(null)
  const groups = useMemo(() => ruleRows(overridesIn(draft.draft), overridesIn(draft.saved)), [draft.draft, draft.saved])
  const shown = useMemo(() => found(groups, filter), [groups, filter])
  const own = useMemo(
    () =>
      ruleRows(overridesIn(draft.saved), overridesIn(draft.saved)).flatMap(({ rows }) =>
        rows.filter(({ isOwn }) => isOwn),
      ),
    [draft.saved],
  )
  return (
    <div className={classes.page}>
      <RulesHead rules={rules} own={own.length} isOwner={isOwner} onHistory={() => setOpen('history')} />
      <RulesFilter filter={filter} onFilter={setFilter} all={RULES.length} own={own.length} />
      <div className={classes.columns}>
        <nav aria-label="Groups of rules" className={classes.groups} data-few={shown.length < 2 || undefined}>
          {shown.map(({ id, title, rows }) => (
            <a key={id} href={`#rules-${id}`}>
              {title} <span>{rows.length}</span>
            </a>
          ))}
        </nav>
        <div className={classes.list}>
          {shown.map((group) => (
            <RuleGroup key={group.id} group={group} draft={draft} isOwner={isOwner} />
          ))}
          {shown.length === 0 && (
            <EmptyState
              sentence={
                filter.search.trim() === ''
                  ? 'This practice has changed no rule: all stand as shipped.'
                  : `No rule has “${filter.search.trim()}”.`
              }
              action={
                <Button onClick={() => setFilter({ search: '', onlyOwn: false })}>
                  Show all {count(RULES.length, 'rule')}
                </Button>
              }
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
