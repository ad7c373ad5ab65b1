import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { SET_OPTIONS } from '../test-choice.ts'

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))

/** Which tests are shown: all of them, one of the sets to begin with, or those that something else asked for. */
export const TestSets = ({ only, onOnly }: { only: string[] | null; onOnly: (tests: string[] | null) => void }) => {
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
