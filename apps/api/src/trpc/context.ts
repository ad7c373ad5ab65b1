import type { IncomingHttpHeaders } from 'node:http'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Deps } from '../deps.ts'
import { type Person, personOf } from './person.ts'

/** What a request carries: the dependencies, who sends it (asked once, when first needed), and the practice it names. */
export type Context = Deps & {
  person: () => Promise<Person | null>
  /** From the header `strideloom-practice`; null when the caller leaves the choice to us. */
  practiceId: string | null
  /** The day it is in a zone, by the server's one clock. */
  today: (timeZone: string) => Day
}

export const contextOf = (deps: Deps, headers: IncomingHttpHeaders): Context => {
  let asked: Promise<Person | null> | undefined
  const named = headers['strideloom-practice']
  return {
    ...deps,
    person: () => {
      asked ??= personOf(deps.findPerson, headers, deps.config.authSecret)
      return asked
    },
    practiceId: typeof named === 'string' && named !== '' ? named : null,
    today: (timeZone) => dayOf(deps.now().toISOString(), timeZone),
  }
}
