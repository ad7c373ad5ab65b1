import type { TestId } from '@strideloom/domain/library/ids.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SET_OPTIONS } from '../test-choice.ts'

const same = (a: readonly TestId[], b: readonly TestId[]) => a.length === b.length && a.every((id) => b.includes(id))

/** Which tests are shown: all of them, one of the sets to begin with, or those that something else asked for. */
export const TestSets = ({ only, onOnly }: { only: TestId[] | null; onOnly: (tests: TestId[] | null) => void }) => {
  const set = only && SET_OPTIONS.find(({ tests }) => same(tests, only))
  const asked =
    only && !set ? [{ value: 'asked', label: only.length === 1 ? 'Asked for' : `Asked for, ${only.length}` }] : []
  return (
    <SegmentedControl
      label="Which tests"
      options={[
        { value: 'all', label: 'All tests' },
        ...asked,
        ...SET_OPTIONS.map(({ id, label }) => ({ value: id, label })),
      ]}
      value={only === null ? 'all' : (set?.id ?? 'asked')}
      onChange={(value) => {
        if (value === 'asked') return
        const chosen = SET_OPTIONS.find(({ id }) => id === value)
        onOnly(chosen ? [...chosen.tests] : null)
      }}
    />
  )
}
