import { continued, numberWords, sentence } from '../assessments/number-words.ts'
import { dayParts } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { regionKey } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { ResponseClass } from '../sessions/classify-response.ts'
import { givenSessions } from '../sessions/given-sessions.ts'
import { placeKeyWords } from '../timing/place-words.ts'
import { phaseOn } from '../training/phase-on.ts'
import { volumeAt } from './moderate-runner.ts'
import type { Thresholds } from './thresholds.ts'

/** What decides how often (S65), each as a sentence; what is not known says so. */
export type CadenceInputs = { volume: string; history: string; response: string }

const ANSWERS: Record<ResponseClass, string> = {
  adverse: 'harmful',
  'too-much': 'too much',
  'about-right': 'about right',
  'no-change': 'no change',
  unknown: 'not answered',
}

/** So many injuries, and sessions, are told. */
const INJURIES = 2
const SESSIONS = 3

function volume(record: RunnerRecord, at: Instant): string {
  const phase = phaseOn(record.phases, dayOf(at, record.runner.timeZone))
  const when = phase === null ? 'phase not known' : `${phase} phase`
  const known = volumeAt(record, at)
  if (known === null || known.runs === 0) return `No run known in four weeks, ${when}.`
  const km = `${known.isComplete ? '' : 'at least '}${numberWords(known.km, 0)} km`
  return `${numberWords(known.runs)} runs and ${km} a week over four weeks, ${when}.`
}

function history({ runner, injuries }: RunnerRecord, at: Instant): string {
  const known = (injuries ?? []).filter((one) => dayOf(one.at, runner.timeZone) <= dayOf(at, runner.timeZone))
  if (known.length === 0)
    return runner.intake?.complete ? 'No injury with a place and a day noted.' : 'Injuries: not asked yet.'
  const told = known
    .slice(-INJURIES)
    .reverse()
    .map(({ at: when, kind, ...place }) => {
      const { year } = dayParts(dayOf(when, runner.timeZone))
      return `${kind === 'other' ? 'injury' : kind} of the ${placeKeyWords(regionKey(place))} in ${year}`
    })
  const more = known.length - told.length
  return `${sentence(told.map(continued).join(', '))}${more > 0 ? ` and ${more} earlier` : ''}.`
}

function response(record: RunnerRecord, at: Instant, thresholds: Thresholds): string {
  const last = givenSessions(record, at, thresholds).slice(-SESSIONS)
  if (last.length === 0) return 'No session yet: how hands are answered is not known.'
  const told = last.map(({ answer }) => (answer.class === null ? 'answers awaited' : ANSWERS[answer.class]))
  return `${last.length === 1 ? 'The last session' : `The last ${last.length} sessions`}: ${told.join(', ')}.`
}

/** The three inputs of how often (S65): volume, injury history and the answers to hands. */
export const cadenceInputs = (record: RunnerRecord, at: Instant, thresholds: Thresholds): CadenceInputs => ({
  volume: volume(record, at),
  history: history(record, at),
  response: response(record, at, thresholds),
})
