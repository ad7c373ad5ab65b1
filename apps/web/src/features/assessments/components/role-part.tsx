import { SegmentedControl } from '@strideloom/ui/control/segmented-control.tsx'
import { changedFinding } from '../finding-words.ts'
import { useSaveFinding } from '../hooks.ts'
import type { Place } from '../record.ts'
import panel from './place-panel.module.css'
import { SuspectedDrivers } from './suspected-drivers.tsx'

const ROLES = [
  { value: 'responder', label: 'It responds' },
  { value: 'driver', label: 'It drives' },
  { value: 'open', label: 'Not known' },
] as const

/** S12, S42: where it shows and what may drive it are two things. A responder asks what it is responding to. */
export const RolePart = ({ runnerId, place }: { runnerId: string; place: Place }) => {
  const save = useSaveFinding()
  const { lead } = place
  const setRole = (value: (typeof ROLES)[number]['value']) =>
    save.mutate({
      runnerId,
      finding: changedFinding(lead, { role: value === 'open' ? null : value }),
      assessmentId: lead.assessmentId,
      revision: lead.revision,
    })
  return (
    <section className={panel.part} aria-label="Driver or responder">
      <div className={panel.partHead}>
        <h3>Does this place drive it, or respond?</h3>
      </div>
      <SegmentedControl
        label="Driver or responder"
        look="boxes"
        hideLabel
        options={ROLES}
        value={lead.role ?? 'open'}
        onChange={setRole}
      />
      {lead.role === 'responder' && lead.contributors.length === 0 && (
        <p>What is it responding to? Suspect something below, or name another region or the training.</p>
      )}
      <SuspectedDrivers runnerId={runnerId} finding={lead} />
    </section>
  )
}
