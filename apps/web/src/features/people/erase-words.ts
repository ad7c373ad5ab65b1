import { formatDay } from '@strideloom/ui/format/day.ts'
import { formatCount } from '@strideloom/ui/format/number.ts'
import type { EraseOutlook } from './erase-hooks.ts'

const YOURS = { their: 'your', them: 'you' }
const THEIRS = { their: 'their', them: 'them' }

/** What goes, sentence by sentence. `own`: said to the runner, else to the owner of the practice. */
export const goesWords = ({ account, unsigned }: EraseOutlook, own: boolean): string[] => {
  const { their } = own ? YOURS : THEIRS
  return [
    `Everything in ${their} record: name, contact, intake, answers, plan, logs, check-ins, runs and their files, races, tests and findings.`,
    ...(account === 'goes'
      ? [`The sign-in, and what ${their} devices keep, as soon as they next reach the server.`]
      : account === 'stays'
        ? ['Every sign-in on every device. The account itself stays, as it is used elsewhere too.']
        : []),
    'The address for the calendar, and links that were not used yet.',
    ...(unsigned > 0
      ? [`${formatCount(unsigned, 'session that is', 'sessions that are')} recorded and not signed.`]
      : []),
  ]
}

/** What stays, why and how long. */
export const staysWords = ({ practice, years, kept, keptUntil }: EraseOutlook, own: boolean): string[] => {
  const { their, them } = own ? YOURS : THEIRS
  return [
    kept > 0 && keptUntil !== null
      ? `${formatCount(kept, 'signed session record', 'signed session records')} without ${their} name, until ${formatDay(keptUntil, { year: true })}: ${practice} keeps them for ${formatCount(years, 'year', 'years')} after a session, to answer for what hands did.`
      : `No session record: ${years === 0 ? `${practice} keeps none` : 'none is signed, or its years are over'}.`,
    `The log of who read and changed the record, and when. It calls ${them} by a number; what was entered or changed goes with the rest.`,
  ]
}
