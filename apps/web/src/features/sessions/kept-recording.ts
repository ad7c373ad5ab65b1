import { dropDeviceDraft, keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'
import type { Recording } from './recording.ts'

/** A recording on the device, and when it was last written. */
export type Kept = { recording: Recording; keptAt: string }

/** Whose draft it is: another person at the same tablet has their own. */
type Place = { memberId: string; sessionId: string }

const nameOf = ({ memberId, sessionId }: Place): string => `recording.1.${memberId}.${sessionId}`

/** One that was kept before decisions were recorded has none. */
const withDecisions = (kept: Kept | null): Kept | null =>
  kept && { ...kept, recording: { ...kept.recording, decisions: kept.recording.decisions ?? [] } }

/** What was typed in the room and the server does not have yet: a tablet may close the tab between two clients. */
export const readRecording = (place: Place): Kept | null => withDecisions(readDeviceDraft<Kept>(nameOf(place)))

export const keepRecording = (place: Place, kept: Kept): boolean => keepDeviceDraft(nameOf(place), kept)

export const dropRecording = (place: Place): void => dropDeviceDraft(nameOf(place))
