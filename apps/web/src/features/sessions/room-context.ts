import type { Thresholds } from '@strideloom/domain/progress/thresholds.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { TestToTake } from '@strideloom/domain/sessions/tests-to-take.ts'
import { createContext, use } from 'react'
import type { FindingRow } from './hooks.ts'
import type { Complaints, Summary } from './recorded.ts'
import type { Recording, RecordingWork } from './recording.ts'
import type { RoomVerdict } from './room-guard.ts'
import type { Change } from './use-recording.ts'

/** Everything that the parts of the room share. */
export type Room = {
  runnerId: string
  /** As somebody in the room is called. */
  runner: string
  recording: Recording
  change: (next: Change) => void
  findings: readonly FindingRow[]
  /** Null while the record is on its way: then no ceiling is known, and none is shown. */
  record: RunnerRecord | null
  /** Those of the practice. */
  thresholds: Thresholds
  raceNames: ReadonlyMap<string, string>
  /** What is held against the guard: in the room all that is meant, at the end what was done. */
  judgedWorks: readonly RecordingWork[]
  /** What the guard says of it; null while the record is on its way. */
  judged: RoomVerdict | null
  measured: ReadonlyMap<string, TestToTake>
  /** Who records, by name: testers are compared. */
  therapist: string
  summary: Summary
  complaints: Complaints
}

export const RoomContext = createContext<Room | null>(null)

export const useRoom = (): Room => {
  const room = use(RoomContext)
  if (!room) throw new Error('useRoom outside of a room')
  return room
}
