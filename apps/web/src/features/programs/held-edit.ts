import type { Day } from '@strideloom/domain/calendar/day.ts'
import { putRecord, withoutRecords } from '@strideloom/domain/programs/put-record.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { stillAsked } from '@strideloom/domain/timing/acknowledged.ts'
import type { Judged } from './guard.ts'

/** The sessions of coming days that an edit adds or alters: what the guard is asked about. */
export const alteredSessions = (
  before: Pick<Program, 'sessions'>,
  after: Pick<Program, 'sessions'>,
  today: Day,
): PlannedSession[] =>
  before.sessions === after.sessions
    ? []
    : Object.values(after.sessions).filter(
        (session) =>
          session.day >= today &&
          before.sessions[session.id] !== session &&
          !sameContent(before.sessions[session.id], session),
      )

/** A session that does not stand as it would be: what the guard says, and what it asks for. */
export type Held = { session: PlannedSession; judged: Judged; asks: 'safety' | 'block' | 'warn' }

const NOBODY: ReadonlySet<string> = new Set()
const ORDER = ['warn', 'block', 'safety'] as const

type Asking = { withWarnings?: boolean; except?: ReadonlySet<string> }

/**
 * The sessions of an edit that the guard holds back, the gravest first. A warning holds only where somebody is there to answer
 * (`withWarnings`); elsewhere it is asked for when publishing. `except` are the sessions that were answered already.
 */
export const allHeld = (
  before: Pick<Program, 'sessions'>,
  after: Pick<Program, 'sessions'>,
  today: Day,
  judge: (session: PlannedSession) => Judged,
  { withWarnings = false, except = NOBODY }: Asking = {},
): Held[] => {
  const held = alteredSessions(before, after, today).flatMap((session): Held[] => {
    if (except.has(session.id)) return []
    const judged = judge(session)
    const asks = stillAsked(judged.plan, session.acknowledgement)
    return asks === null || (asks === 'warn' && !withWarnings) ? [] : [{ session, judged, asks }]
  })
  return held.sort((a, b) => ORDER.indexOf(b.asks) - ORDER.indexOf(a.asks))
}

/** The first of them; null when the edit may stand. */
export const heldBack = (...asked: Parameters<typeof allHeld>): Held | null => allHeld(...asked)[0] ?? null

/** The edit without one of its sessions: a new one is left out, one that was there stays as it was. */
export const withoutSession = (before: Program, after: Program, sessionId: string): Program => {
  const was = before.sessions[sessionId]
  return was ? putRecord(after, 'sessions', was) : withoutRecords(after, 'sessions', [sessionId])
}
