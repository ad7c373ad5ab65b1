import type { Tx } from '@strideloom/db/client.ts'
import { dayOf, type Instant, instantOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { kindsOn, RUNNER_KINDS, THERAPIST_KINDS } from '@strideloom/domain/reminders/choices.ts'
import type { Reminder } from '@strideloom/domain/reminders/reminder.ts'
import { runnerReminders } from '@strideloom/domain/reminders/runner-reminders.ts'
import { therapistReminders } from '@strideloom/domain/reminders/therapist-reminders.ts'
import type { Reminded } from './person-store.ts'
import { findRunnerFacts } from './runner-facts-store.ts'
import { findTherapistFacts } from './therapist-facts-store.ts'

/** Everything that waits for somebody at a moment, of the kinds that are on. */
export const whatWaits = async (tx: Tx, person: Reminded, at: Instant): Promise<Reminder[]> => {
  const { choice, timeZone } = person
  const ground = { times: choice, timeZone, at }
  if (person.to === 'runner') {
    const kinds = kindsOn(RUNNER_KINDS, choice)
    const on = new Set<string>(kinds)
    return runnerReminders(await findRunnerFacts(tx, person.runner, kinds, at), ground).filter(({ kind }) =>
      on.has(kind),
    )
  }
  const kinds = kindsOn(THERAPIST_KINDS, choice)
  // News are gathered for one message a day: in between nobody asks for them.
  const today = dayOf(at, timeZone)
  const wantsNews = timeOf(at, timeZone) >= choice.morning && person.told[`daily ${today}`] === undefined
  const newsUntil = wantsNews ? instantOf(today, choice.morning, timeZone) : null
  return therapistReminders(await findTherapistFacts(tx, person.scope, kinds, { at, newsUntil }), ground)
}
