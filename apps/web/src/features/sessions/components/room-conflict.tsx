import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { conflictLines } from '../conflict-lines.ts'
import { type SessionPage, useNewestSession } from '../hooks.ts'
import type { Recording } from '../recording.ts'
import { useRoom } from '../room-context.ts'
import { summaryOf } from '../starters.ts'
import { ConflictPart } from './conflict-part.tsx'

const NO_STARTERS = { restricted: '', changed: '', needsAttention: '' }

/** What somebody else saved, beside what is typed here. */
export const RoomConflict = ({
  begin,
  onMine,
  onTheirs,
}: {
  /** Their version as a recording. */
  begin: (from: SessionPage) => Recording
  onMine: (revision: number) => void
  onTheirs: (theirs: Recording) => void
}) => {
  const { runnerId, recording, summary } = useRoom()
  const { data, isFetching } = useNewestSession(runnerId, recording.sessionId)
  const session = data?.session
  if (!data || !session || isFetching) return <Skeleton lines={3} label="Loading the other version" />
  const theirs = begin(data)
  return (
    <ConflictPart
      by={session.recordedBy ?? 'Somebody else'}
      lines={conflictLines({ recording, summary }, { recording: theirs, summary: summaryOf(theirs, NO_STARTERS) })}
      onMine={() => onMine(session.revision)}
      onTheirs={() => onTheirs(theirs)}
    />
  )
}
