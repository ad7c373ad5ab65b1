import type { Db } from '@strideloom/db/client.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { feedEvents, feedWindow } from '@strideloom/domain/programs/calendar-events.ts'
import { feedFile } from '@strideloom/domain/programs/calendar-feed.ts'
import { tellEvents } from '@strideloom/domain/programs/calendar-told.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import { hashSecret } from '../people/link-secret.ts'
import { noteFetched, openFeed } from './calendar-feed-store.ts'
import { findFeedSessions, findFeedWorkouts } from './calendar-plan-store.ts'
import { findLoadChanges } from './plan-loads-store.ts'
import { findPlanKeyRuns, findPlanRaces } from './plan-store.ts'

/** What a calendar's secret opens at a moment: the file, or null for nothing. */
export type FetchedCalendar = { feedId: string; file: string }

/**
 * The calendar that a secret opens, as it is now. What it is told is remembered with it, so that a change counts up once and what
 * stays the same is written the same. Eight statements.
 */
export const fetchCalendar = (db: Db, secret: string, now: Date): Promise<FetchedCalendar | null> =>
  db.$transaction(async (tx) => {
    const feed = await openFeed(tx, hashSecret(secret))
    if (!feed) return null
    const { scope, practice, distance, choices, told } = feed
    const { timeZone } = scope
    const today = dayOf(now.toISOString(), timeZone)
    const { from, to } = feedWindow(today)
    const plan = {
      practice,
      timeZone,
      distance,
      sessions: await findFeedSessions(tx, scope, from, to),
      workouts: await findFeedWorkouts(tx, scope, from, to),
      races: await findPlanRaces(tx, scope, from, to),
      keyRuns: keyRunsBetween(await findPlanKeyRuns(tx, scope, from, to), from, to),
      loads: await findLoadChanges(tx, scope, from, to),
    }
    const next = tellEvents(told, feedEvents(plan, choices, today), { choices, timeZone, now: now.toISOString() })
    await noteFetched(tx, feed, sameContent(told, next) ? null : next, now)
    return { feedId: feed.id, file: feedFile(next, { choices, timeZone, today, practice }) }
  })
