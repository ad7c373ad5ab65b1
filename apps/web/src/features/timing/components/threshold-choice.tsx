import type { LineSetting } from '@strideloom/domain/rule-page.ts'
import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import type { RulesDraft } from '../use-rules-draft.ts'

/** A number that is a choice between readings: each in its words. */
export const ThresholdChoice = ({
  number: { id, setting, value },
  draft,
}: {
  number: LineSetting
  draft: RulesDraft
}) => (
  <SegmentedControl
    look="boxes"
    label={setting.words}
    options={(setting.options ?? []).map((label, index) => ({ value: String(setting.least + index), label }))}
    value={String(value)}
    onChange={(next) => draft.setSetting(id, Number(next))}
  />
)
