import type { IncomingHttpHeaders } from 'node:http'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Deps } from '../deps.ts'
import { type Person, personOf, signedToken } from './person.ts'

/** What a request carries: the dependencies, who sends it (asked once, when first needed), and the practice it names. */
export type Context = Deps & {
  person: () => Promise<Person | null>
  /** The token of this very sign-in, which its device belongs to; null where nobody is signed in. */
  signInToken: () => string | null
  /** From the header `strideloom-practice`; null when the caller leaves the choice to us. */
  practiceId: string | null
  /** From the header `strideloom-user`: whose page sends it; null where that is not told. */
  writtenBy: string | null
  /** The day it is in a zone, by the server's one clock. */
  today: (timeZone: string) => Day
}

export const contextOf = (deps: Deps, headers: IncomingHttpHeaders): Context => {
  let asked: Promise<Person | null> | undefined
  const told = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    ...deps,
    person: () => {
      asked ??= personOf(deps.findPerson, headers, deps.config.authSecret)
      return asked
    },
    signInToken: () => signedToken(headers.cookie, deps.config.authSecret),
    practiceId: told('strideloom-practice'),
    writtenBy: told('strideloom-user'),
    today: (timeZone) => dayOf(deps.now().toISOString(), timeZone),
  }
}

export const SOMEBODY_ELSE = 'Somebody else has signed in on this device. Sign in again.'

/** Whether the page that sends it is not of whoever is signed in: on a device that several use, an older page stays open. */
export const isSomebodyElses = (
  { writtenBy }: Pick<Context, 'writtenBy'>,
  { userId }: Pick<Person, 'userId'>,
): boolean => writtenBy !== null && writtenBy !== userId
