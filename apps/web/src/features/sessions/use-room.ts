import { practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { useMemo } from 'react'
import { useOutlook, useRaceNames } from './hooks.ts'
import { measuredNow } from './measures.ts'
import type { Recording, RecordingWork } from './recording.ts'
import { type ApprovedPlan, judgeRoom, type RoomVerdict, withoutSession } from './room-guard.ts'
import { clockAhead, useNow } from './use-now.ts'

/**
 * What is known around a recording, concluded anew with every change: what the guard says of its works, and what the
 * measures say.
 */
export const useRoomGround = (
  runnerId: string,
  recording: Recording,
  { works, approved, therapist }: { works: readonly RecordingWork[]; approved: ApprovedPlan; therapist: string },
) => {
  const { data, dataUpdatedAt, isError, error, refetch } = useOutlook(runnerId)
  const races = useRaceNames(runnerId)
  const now = useNow(data ? clockAhead(data.now, dataUpdatedAt) : 0)
  const { sessionId } = recording
  const record = useMemo(() => (data ? withoutSession(data.record, sessionId) : null), [data, sessionId])
  const raceNames = useMemo(() => new Map((races ?? []).map(({ id, name }) => [id, name])), [races])
  const rules = useMemo(() => practiceRules(data?.overrides ?? []), [data?.overrides])
  const judged = useMemo<RoomVerdict | null>(
    () => record && judgeRoom(recording, works, { record, rules, now, raceNames, approved }),
    [record, rules, recording, works, now, raceNames, approved],
  )
  const measured = useMemo(
    () => (record ? measuredNow(record, recording, therapist) : new Map()),
    [record, recording, therapist],
  )
  const { thresholds } = rules
  return { record, thresholds, raceNames, judged, measured, now, failure: isError && !data ? error : null, refetch }
}
