import { comparePlans } from '@strideloom/domain/programs/compare-plans.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useBuilder } from '../builder-context.ts'
import { versionOptions } from '../hooks.ts'
import { RestoreVersion } from './restore-version.tsx'
import classes from './version-compare.module.css'
import { WeekChangesList } from './week-changes.tsx'

const DRAFT = 'draft'

/** A version's program, or the draft as it stands now; null until it is here. */
const useHeld = (id: string): { program: Program | null; error: unknown; again: () => void } => {
  const { runnerId, programId, program } = useBuilder()
  const version = useQuery({ ...versionOptions(runnerId, programId, id), enabled: id !== DRAFT })
  return id === DRAFT
    ? { program, error: null, again: () => undefined }
    : { program: version.data?.document ?? null, error: version.error, again: () => void version.refetch() }
}

/** What the runner would see with one instead of the other, by week; beside the draft, the way back to a version. */
export const VersionCompare = ({
  versions,
  first,
  onBack,
  onDone,
}: {
  versions: readonly { id: string; number: number }[]
  /** The version that was asked about. */
  first: string
  onBack: () => void
  onDone: () => void
}) => {
  const { runner } = useBuilder()
  const [to, setTo] = useState(first)
  const [from, setFrom] = useState(DRAFT)
  const [before, after] = [useHeld(from), useHeld(to)]
  const lines = useMemo(
    () => (before.program && after.program ? comparePlans(before.program, after.program) : null),
    [before.program, after.program],
  )
  const options = [
    { value: DRAFT, label: 'The draft, as it is now' },
    ...versions.map(({ id, number }) => ({ value: id, label: `Version ${number}` })),
  ]
  const numberOf = (id: string) => versions.find((one) => one.id === id)?.number
  const nameOf = (id: string) => (id === DRAFT ? 'the draft' : `version ${numberOf(id)}`)
  const failed = before.error ? before : after.error ? after : null
  return (
    <div className={classes.compare}>
      <div className={classes.choice}>
        <SelectField label="With" value={to} onChange={setTo} options={options} />
        <SelectField label="Instead of" value={from} onChange={setFrom} options={options} />
      </div>
      {failed ? (
        <Notice kind="block" announce action={<Button onClick={failed.again}>Try again</Button>}>
          {sentenceOf(failed.error)}
        </Notice>
      ) : lines ? (
        <section className={classes.changes}>
          <div role="status">
            <h3>
              {lines.length === 0
                ? `${runner} sees the same with ${nameOf(to)} as with ${nameOf(from)}.`
                : `What ${runner} would see with ${nameOf(to)} instead of ${nameOf(from)}, on ${formatCount(new Set(lines.map(({ day }) => day)).size, 'day')}`}
            </h3>
          </div>
          <WeekChangesList key={`${to} ${from}`} lines={lines} />
        </section>
      ) : (
        <Skeleton lines={4} label="Comparing" />
      )}
      {to !== DRAFT && from === DRAFT && after.program && (
        <RestoreVersion number={numberOf(to) ?? 0} version={after.program} onDone={onDone} />
      )}
      <div>
        <Button look="quiet" onClick={onBack}>
          All versions
        </Button>
      </div>
    </div>
  )
}
