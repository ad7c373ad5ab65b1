import { type Request, type Response, Router } from 'express'
import type { Deps } from '../deps.ts'
import { fetchCalendar } from '../features/programs/fetch-calendar.ts'
import { fetchAppointments } from '../features/sessions/fetch-appointments.ts'
import { type AskLimit, countAsking } from './ask-limit.ts'

/** From one place on the network: those who fetch for many people come often, those who guess come more often. */
const OF_ADDRESS: AskLimit = { most: 240, seconds: 60 }
/** Of one calendar: its runner's phone, watch and desk each ask once an hour or so. */
const OF_FEED: AskLimit = { most: 60, seconds: 3600 }

/** A pattern, not a name: whatever stands behind is not decoded, so that something broken is answered like something unknown. */
const CALENDARS = /^\/calendar\//
const SECRET = /^\/calendar\/([A-Za-z0-9_-]{43})\.ics$/

const NOTHING = 'There is no calendar at this address.\n'

const tooOften = (response: Response, seconds: number): void => {
  response.status(429).set('retry-after', String(seconds)).type('text').send('Asked too often. Come again later.\n')
}

const answer = async ({ db, now }: Deps, request: Request, response: Response): Promise<void> => {
  // The address is the key: nobody between keeps what it opens, and no search engine lists it.
  response.set({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' })
  const wait = await countAsking(db, `calendar of ${request.ip ?? 'unknown'}`, OF_ADDRESS, now())
  if (wait !== null) return tooOften(response, wait)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const secret = reads ? SECRET.exec(request.path)?.[1] : undefined
  const calendar =
    secret === undefined
      ? null
      : ((await fetchCalendar(db, secret, now())) ?? (await fetchAppointments(db, secret, now())))
  if (!calendar) {
    response.status(404).type('text').send(NOTHING)
    return
  }
  const waitOfFeed = await countAsking(db, `calendar ${calendar.feedId}`, OF_FEED, now())
  if (waitOfFeed !== null) return tooOften(response, waitOfFeed)
  response.set('content-disposition', 'inline; filename="strideloom.ics"')
  // With its mark, so that whoever has it already is told only that.
  response.type('text/calendar; charset=utf-8').send(calendar.file)
}

/**
 * `/calendar/SECRET.ics`: a runner's plan, or a therapist's appointments, for the own calendar, without signing in. An address that has ended, never was or is none is answered
 * alike. Nothing of the address is ever logged.
 */
export const calendarFeed = (deps: Deps): Router => {
  const router = Router()
  router.all(CALENDARS, (request, response) => answer(deps, request, response))
  return router
}
