import { sameContent } from '../same-content.ts'
import type { Kept } from './kept.ts'
import { entriesByName } from './kept-keys.ts'

const PARTS: Readonly<Record<string, string>> = {
  runner: 'the runner',
  history: 'the history',
  phases: 'phases',
  races: 'races',
  runs: 'runs',
  skippedOrCutRuns: 'skipped runs',
  confirmedRestDays: 'rest days',
  keyRuns: 'key runs',
  checkIns: 'check-ins',
  weekly: 'weekly answers',
  deskAnswers: 'answers at the desk',
  injuries: 'injuries',
  assessments: 'tests',
  sessions: 'sessions',
  plannedSessions: 'sessions to come',
  prescriptions: 'prescribed weeks',
  livePlan: 'the live plan',
  logs: 'answered workouts',
  excuses: 'excuses',
  evaluations: 'weekly results',
}

const FIELDS: Readonly<Record<string, string>> = {
  paceSecPerKm: 'pace',
  heartRate: 'heart rate',
  hurtRegions: 'places that hurt',
  checkInsDue: 'check-ins due',
  treated: 'places treated',
  to: 'last day',
  items: 'sets and exercises',
  editedAt: 'the moment of the last edit',
}

/** What names a thing or writes it down otherwise and says no more; changes speak through the sessions that they mark. */
const SAYS_NOTHING = new Set(['id', 'schema', 'snapshotTakenAt', 'checkInsDue', 'changes'])

/** What somebody answered: without what is absent, empty or null. Null where nothing is left. */
const answered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(answered)
  if (typeof value !== 'object' || value === null) return value ?? null
  const fields = Object.entries(value)
    .map(([name, one]) => [name, answered(one)] as const)
    .filter(([, one]) => one !== null)
  return fields.length === 0 ? null : Object.fromEntries(fields)
}

const nameOf = (field: string): string =>
  FIELDS[field] ?? field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

/** "heart rate of runs". */
const wordsFor = ({ at, was, is }: Kept): string | null => {
  const [part = '', ...rest] = at
  const field = rest.at(-1) ?? part
  const said = answered(is)
  if (said === null || sameContent(said, answered(was)) || SAYS_NOTHING.has(field)) return null
  const of = PARTS[part] ?? nameOf(part)
  // A whole entry has the name of the entry last.
  const isEntry = entriesByName(at.slice(0, -1), []) !== null
  return isEntry || rest.length === 0 ? of : `${nameOf(field)} of ${of}`
}

/** What of an imported document has no place on the screens, in a sentence; none where the rows say it all. */
export const keptWords = (kept: readonly Kept[]): string[] => {
  const counts = new Map<string, number>()
  for (const one of kept) {
    const words = wordsFor(one)
    if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  if (counts.size === 0) return []
  const list = [...counts].map(([words, count]) => `${words} (${count})`).join(', ')
  return [
    `Kept for what is concluded and for the next export, in the words of the file, and shown on no screen: ${list}.`,
  ]
}
