import type { RealChange } from '../assessments/real-change.ts'
import type { RegionSide } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import { placeWords } from '../programs/place-words.ts'
import type { RecordRetest } from '../record/schema.ts'
import { retestChange, retestChangeWords } from './retest-change.ts'

/** A finding as far as a summary speaks of it. */
export type SummaryFinding = RegionSide & { state: 'normal' | 'restricted' | 'changed' | 'watch' }

const place = ({ region, side }: RegionSide): string => placeWords(region, side)

/** Measured both times: there is something to say. */
const MEASURED: readonly RealChange['reason'][] = ['beyond-error', 'inside-error', 'no-error-known']

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`)

const measure = (retest: RecordRetest): string => {
  const [name = ''] = testOf(retest).name.split(' (')
  return retest.side === 'left' || retest.side === 'right' ? `${name}, ${retest.side}` : name
}

/**
 * First words for the three parts, from what was found, measured and given to take home. The therapist edits them: they tell
 * what is on record, name no cause and promise nothing. A part of which nothing is known stays empty.
 */
export function summaryStarters({
  findings,
  retests,
  therapist,
  homework,
}: {
  findings: readonly SummaryFinding[]
  retests: readonly RecordRetest[]
  therapist: string | null
  homework: readonly { text: string }[]
}): { restricted: string; changed: string; needsAttention: string } {
  const restricted = [...new Set(findings.filter(({ state }) => state === 'restricted').map(place))]
  const watched = [...new Set(findings.filter(({ state }) => state === 'watch').map(place))]
  const context = { therapist, retests }
  const judged = retests.filter((retest) => MEASURED.includes(retestChange(retest, context).reason))
  const changes = judged.map((retest) => `${measure(retest)}: ${retestChangeWords(retest, context)}.`)
  const tasks = homework.map(({ text }) => text)
  return {
    restricted: restricted.length > 0 ? sentence(`less movement or more tone in the ${listed(restricted)}`) : '',
    changed: changes.join(' '),
    needsAttention: [
      watched.length > 0 ? sentence(`watched: ${listed(watched)}`) : '',
      tasks.length > 0 ? sentence(`until next time: ${listed(tasks)}`) : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  }
}
