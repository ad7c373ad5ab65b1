import type { Db } from '@strideloom/db/client.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { tellEvents } from '@strideloom/domain/programs/calendar-told.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import {
  APPOINTMENT_CHOICES,
  appointmentEvents,
  appointmentFile,
  appointmentWindow,
} from '@strideloom/domain/sessions/therapist-feed.ts'
import { hashSecret } from '../people/link-secret.ts'
import { listFeedAppointments, noteMemberFetched, openMemberFeed } from './member-feed-store.ts'

/** The therapist's calendar that a secret opens, as it is now, told by the practice's clock; null for nothing. */
export const fetchAppointments = (
  db: Db,
  secret: string,
  now: Date,
): Promise<{ feedId: string; file: string } | null> =>
  db.$transaction(async (tx) => {
    const feed = await openMemberFeed(tx, hashSecret(secret))
    if (!feed) return null
    const { scope, practice, timeZone, names, told } = feed
    const today = dayOf(now.toISOString(), timeZone)
    const appointments = await listFeedAppointments(tx, scope, appointmentWindow(today))
    const events = appointmentEvents(appointments, { names, practice })
    const next = tellEvents(told, events, { choices: APPOINTMENT_CHOICES, timeZone, now: now.toISOString() })
    await noteMemberFetched(tx, feed, sameContent(told, next) ? null : next, now)
    return { feedId: feed.id, file: appointmentFile(next, { practice, timeZone, today }) }
  })
