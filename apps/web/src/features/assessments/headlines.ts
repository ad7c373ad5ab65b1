import { compareVisits } from '@strideloom/domain/assessments/compare-visits.ts'
import { judgeMeasurement } from '@strideloom/domain/assessments/judge-measurement.ts'
import { isUsable, newestUsable, type Reading } from '@strideloom/domain/assessments/readings.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import { uncapitalized } from '@strideloom/ui/body-map/region-label.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import type { AboutRunner } from './hooks.ts'
import { placeInSentence } from './place-words.ts'
import type { Place } from './record.ts'
import { changePhrase, loudnessOf, testName } from './verdict-words.ts'

const NAMED = 3

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Left ankle and left soleus are restricted", "5 places are restricted: left ankle, left soleus, left calf and 2 more". */
const placesAre = (places: readonly Place[], state: string): string => {
  const names = places.map(placeInSentence)
  if (names.length <= NAMED) return capital(`${joinWords(names)} ${names.length === 1 ? 'is' : 'are'} ${state}`)
  const more = names.length - (NAMED - 1)
  return `${names.length} places are ${state}: ${joinWords([...names.slice(0, NAMED - 1), `${more} more`])}`
}

/** What is found, in one sentence. */
export const findingsHeadline = (places: readonly Place[]): string => {
  const of = (...states: Place['state'][]) => places.filter(({ state }) => states.includes(state))
  const [restricted, changed, watched] = [of('restricted'), of('changed'), of('watch')]
  if (restricted.length > 0) return `${placesAre(restricted, 'restricted')}.`
  if (changed.length > 0) return `${placesAre(changed, 'changed')}.`
  if (watched.length > 0) return `Nothing is restricted. ${placesAre(watched, 'watched')}.`
  return places.length > 0 ? 'Nothing is restricted now.' : 'No finding yet.'
}

/** Tests with a value, and how many of the newest values are outside what is usual. */
export const countTests = (readings: readonly Reading[], about: AboutRunner): { tests: number; outside: number } => {
  const newest = readings.filter(
    (one) => isUsable(one) && newestUsable(readings, one.test, one.side, one.region ?? null)?.id === one.id,
  )
  return {
    tests: new Set(readings.map(({ test }) => test)).size,
    outside: newest.filter((one) =>
      ['flag', 'watch', 'refer'].includes(loudnessOf(judgeMeasurement(one, { runner: about, readings }))),
    ).length,
  }
}

/** Changes of the newest visit that are larger than the error, the largest share of it first. */
const realChanges = (readings: readonly Reading[], about: AboutRunner) => {
  const days = [...new Set(readings.map(({ day }) => day))].sort()
  const newest = days.at(-1)
  const tests = [...new Set(readings.map(({ test }) => test))]
  return tests.flatMap((test) => {
    const places = [...new Set(readings.filter((one) => one.test === test).map(({ region }) => region ?? null))]
    return places.flatMap((region) => {
      const { visits, test: measured } = compareVisits(test, readings, about, region)
      const [visit, before] = [visits.at(-1), visits.at(-2)]
      if (!visit || !before || visit.day !== newest) return []
      return (['left', 'right', 'center'] as const).flatMap((side) => {
        const change = visit[side]?.sincePrevious
        if (change?.reason !== 'beyond-error') return []
        return [{ test: measured, side, change, since: before.day }]
      })
    })
  })
}

const sideName = (test: AssessmentTest, side: string) =>
  side === 'center' ? testName(test) : `${side} ${uncapitalized(testName(test))}`

/** What the newest visit shows, in one sentence. */
export const resultsHeadline = (readings: readonly Reading[], about: AboutRunner): string => {
  const { tests, outside } = countTests(readings, about)
  if (tests === 0) return 'Nothing tested yet.'
  const days = new Set(readings.map(({ day }) => day))
  const real = realChanges(readings, about).sort(
    (a, b) =>
      Math.abs(b.change.change ?? 0) / (b.change.threshold ?? 1) -
      Math.abs(a.change.change ?? 0) / (a.change.threshold ?? 1),
  )
  const [first] = real
  const usual =
    outside === 0
      ? 'every newest value is inside the usual range'
      : `${outside} newest ${outside === 1 ? 'value is' : 'values are'} outside the usual range`
  if (!first) return days.size < 2 ? capital(`${usual}.`) : capital(`nothing really changed; ${usual}.`)
  const phrase = changePhrase(first.test, first.change)
  const others = real.length > 1 ? ` ${real.length - 1} more really changed.` : ''
  return `${capital(sideName(first.test, first.side))} since ${formatShortDay(first.since)}: ${phrase}.${others}`
}
