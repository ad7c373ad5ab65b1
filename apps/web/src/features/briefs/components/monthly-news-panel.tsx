import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatOf } from '@strideloom/ui/format/number.ts'
import { Why } from '@strideloom/ui/verdict/why.tsx'
import { whyReason } from '../../../lib/why-reason.ts'
import type { Brief } from '../hooks.ts'
import { Panel } from './panel.tsx'

/** What the six questions told since the last session; nothing where there is no news. */
export const MonthlyNewsPanel = ({ brief: { monthly } }: { brief: Brief }) =>
  monthly && (
    <Panel title="Running with the injury" support={`answered ${formatDay(monthly.day)}`}>
      <p>{monthly.says ?? `${formatOf(monthly.answered, monthly.of, 'question')} answered, so there is no number.`}</p>
      <Why about="running with the injury" reasons={[whyReason(monthly.why)]} />
    </Panel>
  )
