import { DecisionLines } from '../../../lib/decision-lines.tsx'
import type { Brief } from '../hooks.ts'
import { Panel } from './panel.tsx'

/** What was decided beside the hands, and what came of it, noted here. Nothing where nothing was decided. */
export const DecisionsPanel = ({ runnerId, brief: { decisions, today } }: { runnerId: string; brief: Brief }) => {
  const open = decisions.filter(({ outcome }) => outcome === null).length
  return decisions.length === 0 ? null : (
    <Panel title="Decided" support={open === 0 ? 'each with its outcome' : `${open} without an outcome`}>
      <DecisionLines runnerId={runnerId} decisions={decisions} today={today} />
    </Panel>
  )
}
